"use server";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { formAction } from "@/lib/action";
import { changePassword } from "@/lib/auth/change-password";
import { callerNetwork } from "@/lib/auth/network";
import { closeSession, openSession } from "@/lib/auth/open-session";
import { changePasswordForm } from "@/lib/auth/schema";
import { changeProfile, endOwnSessions } from "@/lib/people/profile";
import { profileForm } from "@/lib/people/schema";
import { ok } from "@/lib/result";

export const saveProfile = formAction(profileForm, {
  as: "person",
  handler: changeProfile,
  done: () => refresh(),
});

export const setOwnPassword = formAction(changePasswordForm, {
  as: "person",
  handler: async (actor, input, now) => {
    const changed = await changePassword(actor, input, callerNetwork(await headers()), now);
    if (!changed.ok) return changed;
    // Every session has ended; this device goes on with a new one.
    const opened = await openSession({ email: actor.email, password: input.password });
    return ok(opened.ok);
  },
  // Whatever keeps the session from opening now, the password is changed: the way in is the sign-in page.
  done: (opened) => {
    if (!opened) redirect("/sign-in?changed=1");
  },
});

export const signOutEverywhere = formAction(z.strictObject({}), {
  as: "person",
  handler: async (actor) => {
    const ended = await endOwnSessions(actor);
    await closeSession();
    return ended;
  },
  done: () => redirect("/sign-in"),
});
