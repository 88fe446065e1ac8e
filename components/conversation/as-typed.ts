type Point = { offset?: number | undefined };
type Node = {
  type: string;
  value?: string;
  url?: string;
  lang?: string | null;
  meta?: string | null;
  align?: unknown[] | null;
  position?: { start: Point; end: Point } | undefined;
  children?: Node[];
};

/** A text of which no blank is trimmed on its way to HTML: no handler knows it, so it goes as it is. */
const VERBATIM = "verbatim";

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
  if (parent.type === "root")
    for (const child of parent.children) if (child.type === "paragraph") indent(child, source);
  parent.children = parent.children.flatMap((child): Node[] => {
    if (child.type === "break") return [{ type: VERBATIM, value: "\n" }];
    if (child.type === "code") return child.lang ? [infoLine(child), child] : [child];
    if (!staysText(child)) {
      walk(child, source);
      return [child];
    }
    const text: Node = { type: VERBATIM, value: typed(child, source) };
    return [FLOW.has(parent.type) ? { type: "paragraph", children: [text] } : text];
  });
}

/** What is written behind the fence of a code block: no word of it is lost. */
function infoLine({ lang, meta }: Node): Node {
  const text = { type: "text", value: [lang, meta].filter(Boolean).join(" ") };
  return { type: "paragraph", children: [{ type: "emphasis", children: [text] }] };
}

/** Gives the lines of a paragraph back the blanks they began with, as in pasted XML. */
function indent(paragraph: Node, source: string): void {
  let end = paragraph.position?.start.offset ?? 0;
  paragraph.children = (paragraph.children ?? []).flatMap((child): Node[] => {
    const from = child.position?.start.offset ?? end;
    const gap = source.slice(end, from);
    end = child.position?.end.offset ?? from;
    const indented = child.type === "text" ? { type: VERBATIM, value: reindented(child, source) } : child;
    return /^[ \t]+$/.test(gap) ? [{ type: VERBATIM, value: gap }, indented] : [indented];
  });
}

function reindented({ value = "", position }: Node, source: string): string {
  const typedLines = source.slice(position?.start.offset, position?.end.offset).split("\n");
  const lines = value.split("\n");
  if (lines.length !== typedLines.length) return value;
  const blanks = (line: string | undefined) => /^[ \t]*/.exec(line ?? "")?.[0] ?? "";
  return lines.map((line, at) => (at === 0 ? line : blanks(typedLines[at]) + line.trimStart())).join("\n");
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
