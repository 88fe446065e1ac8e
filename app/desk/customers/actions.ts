"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { registerAlone } from "@/lib/people/commands";
import { changeCustomerEmail, editCustomer } from "@/lib/people/edit-customer";
import { mergeCustomers } from "@/lib/people/merge";
import * as schema from "@/lib/people/schema";
import { disablePerson, enablePerson } from "@/lib/people/standing";

const admin = { as: "admin", done: () => refresh() } as const;

export const registerCustomer = formAction(schema.newCustomer, {
  as: "staff",
  handler: (actor, { phone, organisation, ...rest }, now) =>
    registerAlone(actor, { ...rest, phone: phone ?? "", organisation: organisation ?? "" }, now),
  done: ({ id }) => redirect(`/desk/customers/${id}`),
});

export const saveCustomer = formAction(schema.editCustomer, {
  as: "staff",
  handler: editCustomer,
  done: () => refresh(),
});
export const saveCustomerEmail = formAction(schema.changeEmail, { ...admin, handler: changeCustomerEmail });
export const disableCustomer = formAction(schema.onePerson, { ...admin, handler: disablePerson });
export const enableCustomer = formAction(schema.onePerson, { ...admin, handler: enablePerson });

export const mergeDouble = formAction(schema.mergeCustomers, {
  as: "admin",
  handler: mergeCustomers,
  done: ({ keptId }) => redirect(`/desk/customers/${keptId}`),
});
