"use client";

import { useFieldAnswer } from "@/components/form/fields";

export type VisibilityWords = Record<"visibility" | "PUBLIC" | "INTERNAL", string>;

/** Whether the customer reads it. Nothing is told to him unless it is chosen. */
export function VisibilityChoice({ words }: { words: VisibilityWords }) {
  const { typed } = useFieldAnswer("visibility");
  return (
    <fieldset className="flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">
      <legend className="sr-only">{words.visibility}</legend>
      {(["INTERNAL", "PUBLIC"] as const).map((visibility) => (
        <label key={visibility} className="flex min-h-6 items-center gap-2">
          <input
            type="radio"
            name="visibility"
            value={visibility}
            defaultChecked={(typed ?? "INTERNAL") === visibility}
            className="size-4 accent-accent"
          />
          {words[visibility]}
        </label>
      ))}
    </fieldset>
  );
}
