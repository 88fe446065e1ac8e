import { faultsByField, newCustomer } from "@/lib/people/schema";

type Requester = Record<"customerName" | "customerEmail" | "customerPhone" | "organisation", string> & {
  requesterId: string | null;
};

/** What is wrong with whom a ticket is opened for, by field; of a field that could not be read there is nothing. */
export function requesterFaults(input: Partial<Requester>): Record<string, string> {
  if (input.requesterId) return {};
  const {
    customerName: name = "",
    customerEmail: email = "",
    customerPhone: phone = "",
    organisation = "",
  } = input;
  if (!(name + email + phone + organisation)) return { requesterId: "requester_missing" };
  const read = newCustomer.safeParse({ name, email, phone, organisation });
  return read.success ? {} : customerFieldsOf(faultsByField(read.error));
}

/** Faults of a new customer under the names his fields have beside those of a ticket. */
export function customerFieldsOf(faults: Record<string, string>): Record<string, string> {
  const names: Record<string, string> = {
    name: "customerName",
    email: "customerEmail",
    phone: "customerPhone",
  };
  return Object.fromEntries(Object.entries(faults).map(([field, code]) => [names[field] ?? field, code]));
}
