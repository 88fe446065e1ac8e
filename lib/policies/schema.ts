import { z } from "zod";

const savedAt = z.coerce.number().int().positive();

/** A proposal that has been looked at: the policy, or a calendar by its id. */
export const savePolicy = z.strictObject({ savedAt });
export const saveCalendar = z.strictObject({ id: z.uuid(), savedAt });
/** The calendar's id, or nothing for the policy. */
export const dropProposal = z.strictObject({ id: z.union([z.literal(""), z.uuid()]) });
export const oneVersion = z.strictObject({ version: z.coerce.number().int().positive().max(2_147_483_647) });
