import { mentionPattern } from "@/lib/conversation/mentions";

type Node = { type: string; value?: string; children?: Node[] };

/** Makes "@Name" of the names stand out in a text. */
export function remarkMentions(names: readonly string[]) {
  const pattern = mentionPattern(names);
  return () => (tree: Node) => {
    if (pattern) mark(tree, pattern);
  };
}

function mark(parent: Node, pattern: RegExp): void {
  parent.children = parent.children?.flatMap((child): Node[] => {
    mark(child, pattern);
    const text = child.value;
    if (text === undefined || (child.type !== "text" && child.type !== "verbatim")) return [child];
    const nodes: Node[] = [];
    let end = 0;
    for (const found of text.matchAll(pattern)) {
      nodes.push({ type: child.type, value: text.slice(end, found.index) });
      nodes.push({ type: "strong", children: [{ type: child.type, value: found[0] }] });
      end = found.index + found[0].length;
    }
    return [...nodes, { type: child.type, value: text.slice(end) }];
  });
}
