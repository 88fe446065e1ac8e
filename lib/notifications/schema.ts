import { z } from "zod";
import { switchableKinds } from "@/lib/notifications/mail-class";
import { ticketNumber } from "@/lib/tickets/ticket-number";

/** The form of the opt-out page. */
export const optOutForm = z.strictObject({
  token: z.string().max(200),
  wanted: z.enum(["yes", "no"]),
});

/** The switch on a request's own page. */
export const ticketSwitch = z.strictObject({
  number: ticketNumber,
  wanted: z.enum(["yes", "no"]),
});

/** An agent's own choice: the kinds he wants, of those he may do without. */
export const ownKinds = z.strictObject({
  wanted: z.array(z.enum(switchableKinds)).max(switchableKinds.length),
});

/** A mail to be sent after all. */
export const deadMail = z.strictObject({ id: z.uuid() });
