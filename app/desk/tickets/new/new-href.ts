/** The form of a new request with a customer chosen, or nobody (""); `follows`: of the closed ticket it was begun from. */
export function newTicketHref(customerId: string, follows: number | null): string {
  return `/desk/tickets/new?${follows === null ? "" : `follows=${follows}&`}customer=${customerId}`;
}
