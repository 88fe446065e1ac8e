import { Search } from "lucide-react";
import { Input } from "@/components/ui/input";

type SearchBoxProps = { search: string; label: string; hint: string };

/** Searches tickets and people; a plain form, so the address holds the search. */
export function SearchBox({ search, label, hint }: SearchBoxProps) {
  return (
    <search className="min-w-0 max-w-md flex-1">
      <form action="/desk/search" className="relative">
        <Search aria-hidden className="pointer-events-none absolute top-2.5 left-3 size-4 text-muted" />
        <Input
          key={search}
          type="search"
          aria-keyshortcuts="/"
          name="q"
          defaultValue={search}
          aria-label={label}
          placeholder={hint}
          maxLength={100}
          className="h-9 border-line bg-sunken pl-9"
        />
      </form>
    </search>
  );
}
