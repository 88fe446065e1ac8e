"use client";

import { useFieldAnswer } from "@/components/form/fields";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import type { FoundCustomer } from "@/lib/people/queries";
import type { PickerWords } from "./customer-picker";
import { newTicketHref } from "./new-href";

/** The customer the request is opened for. The fields of a new one go along empty. */
export function ChosenCustomer({
  customer,
  fixed,
  follows,
  words,
}: {
  customer: FoundCustomer;
  fixed: boolean;
  follows: number | null;
  words: PickerWords;
}) {
  const { error } = useFieldAnswer("requesterId");
  const { id, name, email, phone, organisation, status } = customer;
  return (
    <>
      <input type="hidden" name="requesterId" value={id} />
      {["customerName", "customerEmail", "customerPhone", "organisation"].map((field) => (
        <input key={field} type="hidden" name={field} value="" />
      ))}
      <div className="flex flex-wrap items-center gap-3 rounded-lg border border-accent/40 bg-accent-soft px-3 py-2.5 text-sm">
        <Avatar name={name} tone="accent" />
        <div className="min-w-0 flex-1">
          <p className="truncate font-medium">
            {name} <span className="font-normal text-muted">· {organisation ?? words.noOrganisation}</span>
          </p>
          <p className="truncate text-muted text-xs">
            {email}
            {phone ? ` · ${phone}` : null}
          </p>
        </div>
        {status === "INVITED" ? <Badge tone="warn">{words.invited}</Badge> : null}
        {fixed ? null : (
          <Link href={newTicketHref("", follows)} scroll={false} className={buttonClass("secondary", "sm")}>
            {words.change}
          </Link>
        )}
      </div>
      {error ? <FieldError id="requesterId-error">{error}</FieldError> : null}
    </>
  );
}
