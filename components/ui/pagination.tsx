import { ChevronLeft, ChevronRight } from "lucide-react";
import { ButtonLink } from "./button";

/** Steps through a list by key: there is a next page or a way back to the first one. */
export function Pagination({
  label,
  first,
  next,
  words,
}: {
  label: string;
  first: string | null;
  next: string | null;
  words: { first: string; next: string };
}) {
  if (!first && !next) return null;
  return (
    <nav aria-label={label} className="flex justify-between gap-3 py-4">
      {first ? (
        <ButtonLink href={first} size="sm">
          <ChevronLeft aria-hidden className="size-4" />
          {words.first}
        </ButtonLink>
      ) : (
        <span />
      )}
      {next ? (
        <ButtonLink href={next} size="sm">
          {words.next}
          <ChevronRight aria-hidden className="size-4" />
        </ButtonLink>
      ) : null}
    </nav>
  );
}
