import { cx } from "@/components/ui/class-names";
import { Input } from "@/components/ui/input";
import { Shape } from "@/components/ui/shape";

type SearchBoxProps = {
  /** The page that shows what is found. */
  action: string;
  search: string;
  label: string;
  /** What can be looked for, where the label does not say it. */
  hint?: string;
  /** What else the address holds. */
  keep?: Record<string, string | null>;
  /** The key that leads into it. */
  shortcut?: string;
  /** In the bar on top, as against over a list. */
  onTop?: boolean;
};

/** A search; a plain form, so the address holds it. */
export function SearchBox(props: SearchBoxProps) {
  const { action, search, label, hint = label, keep = {}, shortcut, onTop = false } = props;
  return (
    <search
      className={onTop ? "min-w-0 max-w-md flex-1 max-sm:max-w-none max-sm:basis-full" : "w-full sm:w-80"}
    >
      <form action={action} className="relative">
        {Object.entries(keep).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <Shape
          name="SEARCH"
          className={cx("pointer-events-none absolute left-3 text-muted", onTop ? "top-2.5" : "top-3")}
        />
        <Input
          key={search}
          type="search"
          aria-keyshortcuts={shortcut}
          name="q"
          defaultValue={search}
          aria-label={label}
          placeholder={hint}
          maxLength={100}
          className={cx("pl-9", onTop && "h-9! border-line bg-sunken")}
        />
      </form>
    </search>
  );
}
