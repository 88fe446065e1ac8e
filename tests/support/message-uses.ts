import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/**
 * One look-up in the catalogues. What is computed at run time stands as `*` in the key: it is one segment.
 * The namespace is null for a translator that was handed in.
 */
export type MessageUse = { file: string; line: number; key: string; namespace: string | null };

const TRANSLATOR_MAKERS = new Set(["useTranslations", "getTranslations"]);
const METHODS = new Set(["rich", "markup", "raw", "has"]);

/** Every look-up written in the sources of a folder. */
export function messageUses(folder: string): MessageUse[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => usesIn(join(folder, path)));
}

function usesIn(file: string): MessageUse[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const uses: MessageUse[] = [];
  visit(source, new Map());
  return uses;

  function visit(node: ts.Node, outer: ReadonlyMap<string, string>): void {
    const names = ts.isFunctionLike(node) ? within(node, outer) : outer;
    if (ts.isCallExpression(node)) {
      const name = translatorName(node.expression);
      const [first] = node.arguments;
      if (name && first) collect(first, names.get(name) ?? null);
    }
    ts.forEachChild(node, (child) => visit(child, names));
  }

  function collect(node: ts.Node, namespace: string | null): void {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const use = (key: string) => uses.push({ file, line, key, namespace });
    if (ts.isStringLiteralLike(node)) use(node.text);
    else if (ts.isTemplateExpression(node))
      use(node.head.text + node.templateSpans.map((span) => `*${span.literal.text}`).join(""));
    else if (ts.isConditionalExpression(node)) {
      collect(node.whenTrue, namespace);
      collect(node.whenFalse, namespace);
    } else if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) {
      collect(node.expression, namespace);
    } else if (namespace?.includes(".")) use("*");
  }
}

/** The translators known inside a function: its own, and those around it that no parameter hides. */
function within(node: ts.SignatureDeclaration, outer: ReadonlyMap<string, string>): Map<string, string> {
  const hidden = new Set(node.parameters.flatMap(({ name }) => boundNames(name)));
  return new Map([...[...outer].filter(([name]) => !hidden.has(name)), ...translatorsOf(node)]);
}

function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}

/** Names given to translators in a function, not in those inside it, with their namespace ("" for all). */
function translatorsOf(owner: ts.SignatureDeclaration): Map<string, string> {
  const found = new Map<string, string>();
  const look = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      const namespace = namespaceOf(node.initializer);
      if (namespace !== null) found.set(node.name.text, namespace);
    }
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, look);
  };
  ts.forEachChild(owner, look);
  return found;
}

function namespaceOf(made: ts.Expression): string | null {
  const call = ts.isAwaitExpression(made) ? made.expression : made;
  if (!ts.isCallExpression(call) || !ts.isIdentifier(call.expression)) return null;
  if (call.expression.text === "translatorFor") return "";
  if (!TRANSLATOR_MAKERS.has(call.expression.text)) return null;
  const [first] = call.arguments;
  return first && ts.isStringLiteralLike(first) ? first.text : "";
}

/** By convention a translator is called `t`, or `t` with a word: `tErrors`. */
function translatorName(callee: ts.Expression): string | null {
  const target =
    ts.isPropertyAccessExpression(callee) && METHODS.has(callee.name.text) ? callee.expression : callee;
  if (ts.isCallExpression(target)) return namespaceOf(target) === null ? null : "";
  return ts.isIdentifier(target) && /^t([A-Z]\w*)?$/.test(target.text) ? target.text : null;
}
