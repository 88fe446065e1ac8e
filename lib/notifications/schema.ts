import { z } from "zod";

/** The form of the opt-out page. */
export const optOutForm = z.strictObject({
  token: z.string().max(200),
  wanted: z.enum(["yes", "no"]),
});

/** The switch on a request's own page. */
export const ticketSwitch = z.strictObject({
  number: z.coerce.number().int().positive().max(2_147_483_647),
  wanted: z.enum(["yes", "no"]),
});
