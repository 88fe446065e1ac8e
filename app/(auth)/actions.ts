"use server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { formAction } from "@/lib/action";
import { acceptInvitation, renewInvitation } from "@/lib/auth/accept-invitation";
import { callerNetwork } from "@/lib/auth/network";
import { closeSession, openSession } from "@/lib/auth/open-session";
import { ownPath } from "@/lib/auth/own-path";
import { mailReset, mayAskForReset, resetPassword } from "@/lib/auth/reset-password";
import {
  forgotForm,
  invitationForm,
  renewalForm,
  resetForm,
  signInForm,
  signOutForm,
} from "@/lib/auth/schema";
import { deliverDue } from "@/lib/notifications/deliver";
import { ok } from "@/lib/result";

export const signIn = formAction(signInForm, {
  as: "anyone",
  handler: (_actor, { email, password }) => openSession({ email, password }),
  done: (_value, { next }) => redirect(ownPath(next) ?? "/"),
});

export const signOut = formAction(signOutForm, {
  as: "anyone",
  handler: async () => ok(await closeSession()),
  done: () => redirect("/sign-in"),
});

export const askForReset = formAction(forgotForm, {
  as: "anyone",
  handler: async (_actor, { email }, now) => {
    const allowed = await mayAskForReset(email, callerNetwork(await headers()));
    // After the answer, so that its time does not tell whether the address is known.
    if (allowed.ok) after(() => mailReset(email, now).then(() => deliverDue()));
    return allowed;
  },
  done: () => redirect("/forgot-password?sent=1"),
});

export const setNewPassword = formAction(resetForm, {
  as: "anyone",
  handler: async (_actor, input, now) => resetPassword(input, callerNetwork(await headers()), now),
  done: () => redirect("/sign-in?changed=1"),
});

export const acceptInvitationAndSignIn = formAction(invitationForm, {
  as: "anyone",
  handler: async (_actor, input, now) => {
    const accepted = await acceptInvitation(input, callerNetwork(await headers()), now);
    if (!accepted.ok) return accepted;
    // Whatever keeps the session from opening now, the password is set: the way in is the sign-in page.
    await openSession({ email: accepted.value.email, password: input.password });
    return ok(null);
  },
  done: () => redirect("/"),
});

export const askForInvitation = formAction(renewalForm, {
  as: "anyone",
  handler: async (_actor, input, now) => renewInvitation(input, callerNetwork(await headers()), now),
  done: (_value, { token }) => redirect(`/invitation/${encodeURIComponent(token)}?sent=1`),
});
