"use client";

import { useState } from "react";
import { SelectField, TextField, useFieldAnswer } from "@/components/form/fields";
import { ThirdPartyKind } from "@/prisma/generated/enums";

export type KnownThirdParty = { id: string; name: string; kind: ThirdPartyKind };
export type ThirdPartyWords = Record<
  "thirdParty" | "another" | "thirdPartyName" | "thirdPartyKind" | "chaseAt" | "chaseHint" | ThirdPartyKind,
  string
>;

/** Whom is asked: one already known, or a new one by name and kind; and when to chase him. */
export function ThirdPartyFields({
  known,
  words,
}: {
  known: readonly KnownThirdParty[];
  words: ThirdPartyWords;
}) {
  const { typed } = useFieldAnswer("thirdPartyId");
  const [id, setId] = useState(typed ?? "");
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        name="thirdPartyId"
        label={words.thirdParty}
        onChange={(event) => setId(event.target.value)}
      >
        <option value="">{words.another}</option>
        {known.map((party) => (
          <option key={party.id} value={party.id}>
            {party.name} · {words[party.kind]}
          </option>
        ))}
      </SelectField>
      <TextField name="chaseAt" type="datetime-local" label={words.chaseAt} hint={words.chaseHint} />
      {id ? (
        <>
          <input type="hidden" name="thirdPartyName" value="" />
          <input type="hidden" name="thirdPartyKind" value="PROVIDER" />
        </>
      ) : (
        <>
          <TextField name="thirdPartyName" label={words.thirdPartyName} maxLength={160} autoComplete="off" />
          <SelectField name="thirdPartyKind" label={words.thirdPartyKind} defaultValue="PROVIDER">
            {Object.values(ThirdPartyKind).map((kind) => (
              <option key={kind} value={kind}>
                {words[kind]}
              </option>
            ))}
          </SelectField>
        </>
      )}
    </div>
  );
}
