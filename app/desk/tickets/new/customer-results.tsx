"use client";

import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { FoundCustomer } from "@/lib/people/queries";
import type { PickerWords } from "./customer-picker";
import { newTicketHref } from "./new-href";

type CustomerResultsProps = {
  customers: readonly FoundCustomer[];
  follows: number | null;
  words: PickerWords;
};

/** Who was found; choosing keeps whatever else has been typed. */
export function CustomerResults({ customers, follows, words }: CustomerResultsProps) {
  if (customers.length === 0) return null;
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line">
      {customers.map(({ id, name, email, phone, organisation, status }) => (
        <li key={id}>
          <Link
            href={newTicketHref(id, follows)}
            scroll={false}
            className="flex items-center gap-3 px-3 py-2 text-sm -outline-offset-2 hover:bg-sunken"
          >
            <Avatar name={name} />
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">
                {name}{" "}
                <span className="font-normal text-muted">· {organisation ?? words.noOrganisation}</span>
              </span>
              <span className="block truncate text-muted text-xs">
                {email}
                {phone ? ` · ${phone}` : null}
              </span>
            </span>
            {status === "INVITED" ? (
              <span className="max-sm:hidden">
                <Badge tone="warn">{words.invited}</Badge>
              </span>
            ) : null}
            <span className="font-medium text-accent text-xs">{words.choose}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
