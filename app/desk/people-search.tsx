import { Search } from "lucide-react";
import { Input } from "@/components/ui/input";

type PeopleSearchProps = {
  /** The page that shows what is found. */
  action: string;
  search: string;
  label: string;
  /** What else the address holds. */
  keep?: Record<string, string | null>;
};

/** A search box over a list; a plain form, so the address holds the search. */
export function PeopleSearch({ action, search, label, keep = {} }: PeopleSearchProps) {
  return (
    <search className="w-full sm:w-80">
      <form action={action} className="relative">
        {Object.entries(keep).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <Search aria-hidden className="pointer-events-none absolute top-3 left-3 size-4 text-muted" />
        <Input
          key={search}
          type="search"
          name="q"
          defaultValue={search}
          aria-label={label}
          placeholder={label}
          maxLength={100}
          className="pl-9"
        />
      </form>
    </search>
  );
}
