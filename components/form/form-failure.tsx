"use client";

import type { Ref } from "react";
import { Alert } from "@/components/ui/alert";
import { type ReaderWords, useReader } from "@/components/ui/reader";
import type { Answer } from "./use-sending";

/** Why something that was sent has been refused, in a sentence. */
export function refusalSentence({ code, unreachable }: Answer, words: ReaderWords): string {
  return unreachable || !code ? words.failed.offline : words.errors[code];
}

/** Why something has been refused, with the code under which the unexpected was logged. */
export function RefusalLines({ answer }: { answer: Answer }) {
  const { words } = useReader();
  return (
    <>
      <p>{refusalSentence(answer, words)}</p>
      {answer.errorId ? (
        <p className="mt-1 text-muted text-xs">
          {words.failed.reference} <code>{answer.errorId}</code>
        </p>
      ) : null}
    </>
  );
}

/** Why the form as a whole was refused. Says nothing where the fields say it all. */
export function FormFailure({ answer, ref }: { answer: Answer; ref: Ref<HTMLDivElement> }) {
  if (answer.ok !== false) return null;
  const atFields = Object.values(answer.fields ?? {});
  const fieldsSayItAll = answer.code === "invalid_input" || atFields.some((code) => code === answer.code);
  if (atFields.length > 0 && fieldsSayItAll) return null;
  return (
    <Alert tone="danger" live ref={ref}>
      <RefusalLines answer={answer} />
    </Alert>
  );
}
