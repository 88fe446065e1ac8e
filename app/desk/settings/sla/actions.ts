"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { policyInput } from "@/lib/policies/policy-input";
import { dropProposal, proposePolicy } from "@/lib/policies/propose";
import { applyPolicy, stopRollout } from "@/lib/policies/rollout";
import { savePolicy as save } from "@/lib/policies/save";
import * as schema from "@/lib/policies/schema";

export const checkPolicy = formAction(policyInput, {
  as: "admin",
  handler: proposePolicy,
  done: () => redirect("/desk/settings/sla/preview"),
});

export const savePolicy = formAction(schema.savePolicy, {
  as: "admin",
  handler: save,
  done: ({ version }) => redirect(`/desk/settings/sla/${version}`),
});

export const dropPolicy = formAction(schema.dropProposal, {
  as: "admin",
  handler: dropProposal,
  done: () => redirect("/desk/settings/sla"),
});

export const apply = formAction(schema.oneVersion, {
  as: "admin",
  handler: applyPolicy,
  done: () => refresh(),
});

export const stop = formAction(schema.oneVersion, {
  as: "admin",
  handler: stopRollout,
  done: () => refresh(),
});
