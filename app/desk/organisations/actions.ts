"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { createOrganisation, mergeOrganisation, renameOrganisation } from "@/lib/people/organisations";
import * as schema from "@/lib/people/schema";

const toPage = ({ id }: { id: string }) => redirect(`/desk/organisations/${id}`);

export const addOrganisation = formAction(schema.organisationForm, {
  as: "staff",
  handler: createOrganisation,
  done: toPage,
});
export const saveOrganisation = formAction(schema.renameOrganisation, {
  as: "staff",
  handler: renameOrganisation,
  done: () => refresh(),
});
export const mergeDouble = formAction(schema.mergeOrganisation, {
  as: "admin",
  handler: mergeOrganisation,
  done: toPage,
});
