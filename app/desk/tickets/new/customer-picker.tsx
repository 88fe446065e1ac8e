"use client";

import { useState } from "react";
import { useFieldAnswer } from "@/components/form/fields";
import { FieldError } from "@/components/ui/field";
import type { FoundCustomer } from "@/lib/people/queries";
import { ChosenCustomer } from "./chosen-customer";
import { CustomerResults } from "./customer-results";
import { CustomerSearch } from "./customer-search";
import { NewCustomerFields } from "./new-customer-fields";
import { useCustomers } from "./use-customers";

export type PickerWords = Record<
  | "searchLabel"
  | "searchHint"
  | "search"
  | "searching"
  | "choose"
  | "change"
  | "notFound"
  | "register"
  | "registerHint"
  | "name"
  | "email"
  | "phone"
  | "organisation"
  | "noOrganisation"
  | "invited",
  string
>;

type CustomerPickerProps = {
  /** The form to which the search belongs; without JavaScript it loads the page anew with what was found. */
  searchForm: string;
  query: string;
  found: readonly FoundCustomer[];
  chosen: FoundCustomer | null;
  /** Whether the chosen one cannot be changed. */
  fixed: boolean;
  /** The closed ticket the request was begun from. */
  follows: number | null;
  organisations: readonly string[];
  words: PickerWords;
};

/** Finds the customer as one types, or takes down a new one in the same form. */
export function CustomerPicker({ searchForm, words, organisations, ...start }: CustomerPickerProps) {
  const [text, setText] = useState(start.query);
  const { found, searching } = useCustomers(text, { query: start.query, found: start.found });
  const { error } = useFieldAnswer("requesterId");
  const none = text.trim().length > 1 && !searching && found.length === 0;
  const { chosen, fixed, follows } = start;
  if (chosen) return <ChosenCustomer customer={chosen} {...{ fixed, follows, words }} />;
  return (
    <>
      <input type="hidden" name="requesterId" value="" />
      <CustomerSearch
        form={searchForm}
        text={text}
        onText={setText}
        searching={searching}
        invalid={error !== null}
        words={words}
      />
      {error ? <FieldError id="requesterId-error">{error}</FieldError> : null}
      <CustomerResults customers={found} follows={follows} words={words} />
      {none ? (
        <p role="status" className="text-muted text-sm">
          {words.notFound}
        </p>
      ) : null}
      <NewCustomerFields open={none} typed={text} organisations={organisations} words={words} />
    </>
  );
}
