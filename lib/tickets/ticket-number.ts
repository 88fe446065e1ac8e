import { z } from "zod";

/** A ticket's number as typed, in a form or an address; never more than its column holds. */
export const ticketNumber = z.coerce.number().int().positive().max(2_147_483_647);
