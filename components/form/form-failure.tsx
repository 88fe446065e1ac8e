"use client";

import type { Ref } from "react";
import { Alert } from "@/components/ui/alert";
import { useReader } from "@/components/ui/reader";
import type { Answer } from "./use-sending";

/** Why the form as a whole was refused. Says nothing where the fields say it all. */
export function FormFailure({ answer, ref }: { answer: Answer; ref: Ref<HTMLDivElement> }) {
  const { words } = useReader();
  if (answer.ok !== false) return null;
  const atFields = Object.values(answer.fields ?? {});
  const fieldsSayItAll = answer.code === "invalid_input" || atFields.some((code) => code === answer.code);
  if (atFields.length > 0 && fieldsSayItAll) return null;
  const sentence = answer.unreachable || !answer.code ? words.failed.offline : words.errors[answer.code];
  return (
    <Alert tone="danger" live ref={ref}>
      <p>{sentence}</p>
      {answer.errorId ? (
        <p className="mt-1 text-muted text-xs">
          {words.failed.reference} <code>{answer.errorId}</code>
        </p>
      ) : null}
    </Alert>
  );
}
