/**
 * Where an agent goes on after a ticket: the next in the order he saw (`seen`) that stands there still (`now`), then
 * what has come since; from the top when nothing is left behind it. `order` is his with the newcomers at its end.
 */
export function following(
  number: number,
  seen: readonly number[],
  now: readonly number[],
): { next: number | null; order: number[] } {
  const order = [...seen, ...now.filter((each) => !seen.includes(each))];
  const stands = (each: number) => each !== number && now.includes(each);
  const behind = order.slice(order.indexOf(number) + 1);
  return { next: behind.find(stands) ?? order.find(stands) ?? null, order };
}
