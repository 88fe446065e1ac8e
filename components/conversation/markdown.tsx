import type { ReactNode } from "react";
import ReactMarkdown, { type Components, defaultUrlTransform } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import { isSafeUrl, remarkAsTyped } from "./as-typed";
import { remarkMentions } from "./remark-mentions";
import { isTangled } from "./tangled";

const allowed = [
  ..."p br strong em del code pre blockquote ul ol li a hr".split(" "),
  ..."h1 h2 h3 h4 h5 h6 table thead tbody tr th td input".split(" "),
];

// A message has no headings of its own in the page's outline.
const title: Components["h1"] = ({ children }) => <p className="font-semibold">{children}</p>;

const parts: Components = {
  h1: title,
  h2: title,
  h3: title,
  h4: title,
  h5: title,
  h6: title,
  a: ({ href, children }) => (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="text-accent underline underline-offset-2"
    >
      {children}
    </a>
  ),
  table: ({ children }) => (
    <div className="overflow-x-auto">
      <table>{children}</table>
    </div>
  ),
};

/**
 * A message as Markdown. Tags and pictures stay the text that was typed; links lead to http, https or mailto
 * only.
 * Names in `mentions` stand out where they are written as "@Name".
 * Single line breaks stay, as people who do not know Markdown expect. What is too tangled to be read as Markdown is
 * shown as it was typed.
 */
export function Markdown({ text, mentions = [] }: { text: string; mentions?: readonly string[] }) {
  if (isTangled(text))
    return (
      <div className="prose-message">
        <p>{text}</p>
      </div>
    );
  return <div className="prose-message">{remembered(text, mentions)}</div>;
}

const KEPT = 500;
const KEPT_LENGTH = 4_000;
const kept = new Map<string, ReactNode>();

/** A message is read once and shown often: those of the usual length are kept as they were read, the latest 500. */
function remembered(text: string, mentions: readonly string[]): ReactNode {
  if (text.length > KEPT_LENGTH) return read(text, mentions);
  const key = JSON.stringify([text, mentions]);
  const node = kept.get(key) ?? read(text, mentions);
  kept.delete(key);
  kept.set(key, node);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return node;
}

function read(text: string, mentions: readonly string[]): ReactNode {
  return ReactMarkdown({
    remarkPlugins: [remarkGfm, remarkAsTyped, remarkMentions(mentions)],
    rehypePlugins: [rehypeSanitize],
    allowedElements: allowed,
    unwrapDisallowed: true,
    urlTransform: safeUrl,
    components: parts,
    children: text,
  });
}

function safeUrl(url: string): string {
  return isSafeUrl(url) ? defaultUrlTransform(url) : "";
}
