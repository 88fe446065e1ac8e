type Point = { offset?: number | undefined };
type Node = {
  type: string;
  value?: string;
  url?: string;
  align?: unknown[] | null;
  position?: { start: Point; end: Point } | undefined;
  children?: Node[];
};

const FLOW = new Set(["root", "blockquote", "listItem"]);

/** Addresses a message may lead to. */
export function isSafeUrl(url: string): boolean {
  return /^(https?:|mailto:)/i.test(url);
}

/**
 * Keeps every word of a message readable: what is not shown as Markdown (tags of pasted XML or HTML, pictures,
 * links to elsewhere than the web or mail, definitions, footnotes, cells beyond the header) stays the text that
 * was typed.
 */
export function remarkAsTyped() {
  return (tree: Node, file: { toString(): string }) => walk(tree, file.toString());
}

function walk(parent: Node, source: string): void {
  if (!parent.children) return;
  if (parent.type === "table") widen(parent);
  parent.children = parent.children.map((child) => {
    if (!staysText(child)) {
      walk(child, source);
      return child;
    }
    const text: Node = { type: "text", value: typed(child, source) };
    return FLOW.has(parent.type) ? { type: "paragraph", children: [text] } : text;
  });
}

function staysText({ type, url }: Node): boolean {
  if (type === "link") return !isSafeUrl(url ?? "");
  return ["html", "image", "definition", "footnoteDefinition", "footnoteReference"].includes(type);
}

function typed({ type, value, url, position }: Node, source: string): string {
  if (type === "html") return value ?? "";
  const from = position?.start.offset;
  const to = position?.end.offset;
  return from === undefined || to === undefined ? (url ?? "") : source.slice(from, to);
}

/** A row is cut to as many cells as the table has alignments. */
function widen(table: Node): void {
  const widest = Math.max(...(table.children ?? []).map((row) => row.children?.length ?? 0));
  table.align = Array.from({ length: widest }, (_, column) => table.align?.[column] ?? null);
}
