import { z } from "zod";
import { passwordFault } from "@/lib/auth/password-rule";
import { email } from "@/lib/people/schema";

const LONGEST = 2000;
const token = z.string().min(1).max(200);

const newPassword = z.string().superRefine((password, context) => {
  const fault = password === "" ? "required" : passwordFault(password);
  if (fault) context.addIssue(fault);
});

/** The typed address is not judged here: a wrong one is answered like an unknown one. */
export const signInForm = z.strictObject({
  email: z.string().min(1, "required").max(LONGEST, "too_long"),
  password: z.string().min(1, "required").max(LONGEST, "too_long"),
  next: z.string().max(LONGEST).optional(),
});
export const signOutForm = z.strictObject({});
export const forgotForm = z.strictObject({ email });
export const resetForm = z.strictObject({ token, password: newPassword });
export const invitationForm = z.strictObject({ token, password: newPassword });
export const renewalForm = z.strictObject({ token });
export const changePasswordForm = z.strictObject({
  currentPassword: z.string().min(1, "required").max(LONGEST, "too_long"),
  password: newPassword,
});
