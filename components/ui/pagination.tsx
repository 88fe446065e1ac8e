import { Shape } from "@/components/ui/shape";
import { ButtonLink } from "./button";

/** Steps through a list by key: there is a next page, a way back to the first one, perhaps also to the previous. */
export function Pagination({
  label,
  first,
  previous = null,
  next,
  words,
}: {
  label: string;
  first: string | null;
  previous?: string | null;
  next: string | null;
  words: { first: string; previous?: string; next: string };
}) {
  if (!first && !next) return null;
  return (
    <nav aria-label={label} className="flex justify-between gap-3 py-4">
      {first ? (
        <ButtonLink href={first} size="sm">
          <Shape name="LEFT" />
          {words.first}
        </ButtonLink>
      ) : (
        <span />
      )}
      <span className="flex gap-3">
        {previous ? (
          <ButtonLink href={previous} size="sm">
            <Shape name="LEFT" />
            {words.previous}
          </ButtonLink>
        ) : null}
        {next ? (
          <ButtonLink href={next} size="sm">
            {words.next}
            <Shape name="RIGHT" />
          </ButtonLink>
        ) : null}
      </span>
    </nav>
  );
}
