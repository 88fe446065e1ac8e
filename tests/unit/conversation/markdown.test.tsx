import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Markdown } from "@/components/conversation/markdown";

const html = (text: string) => renderToStaticMarkup(<Markdown text={text} />);
/** What a reader sees. */
const seen = (text: string) =>
  html(text)
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");

describe("a message shows every word that was typed", () => {
  it.each([
    '<Invoice xmlns="urn:x"><cbc:ID>INV-1</cbc:ID></Invoice>',
    '<Invoice xmlns="urn:x">\n<cbc:ID>INV-1</cbc:ID>\n</Invoice>',
    "Eroarea e la <cbc:ID> din factură",
    "<cbc:ID>",
    "Avem <b>grav</b> <!-- ascuns --> ceva",
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "o captură ![ecranul](https://elsewhere.example/a.png) aici",
    "[apasă](javascript:alert(1))",
    "[dosarul](file:///c:/edi/in)",
    "[ORDERS]: urn:edi:orders",
    "vezi [ORDERS]\n\n[ORDERS]: urn:edi:orders",
    "text[^1]\n\n[^1]: nota",
  ])("%j", (text) => {
    const words = seen(text).replace(/\s+/g, " ").trim();
    expect(words).toBe(text.replace(/\s+/g, " ").trim());
  });

  it.each([
    "<Invoice>\n  <cbc:ID>INV-1</cbc:ID>\n    <Line/>\n</Invoice>",
    "<cac:Party>\n  <cbc:Name>Ana</cbc:Name>\n</cac:Party>",
    "Iată:\n  rândul întâi\n\tal doilea",
  ])("with the blanks its lines begin with: %j", (text) => {
    expect(seen(text)).toBe(text);
  });

  it("says what stands behind the fence of a code block", () => {
    expect(seen("```xml factura.xml\n<a/>\n```")).toContain("xml factura.xml");
  });

  it("breaks a line once", () => {
    expect(html("unu  \ndoi")).toContain("unu\ndoi");
  });

  it("keeps the cells beyond the header's", () => {
    expect(seen("|a|b|\n|-|-|\n|1|2|al treilea|")).toContain("al treilea");
  });

  it("keeps tags in quotes, lists and tables", () => {
    expect(seen("> <cbc:ID>1</cbc:ID>")).toContain("<cbc:ID>1</cbc:ID>");
    expect(seen("- <ID>1</ID>")).toContain("<ID>1</ID>");
    expect(seen("|a|\n|-|\n|<ID>1</ID>|")).toContain("<ID>1</ID>");
  });
});

describe("nothing that was typed runs", () => {
  it.each([
    "<script>alert(1)</script>",
    "a <img src=x onerror=alert(1)> b",
    "![x](https://elsewhere.example/a.png)",
    "[x](javascript:alert(1))",
    "<javascript:alert(1)>",
    "[x]\n\n[x]: javascript:alert(1)",
  ])("%j", (text) => {
    expect(html(text)).not.toMatch(/<(script|img)|href="(?!https?:|mailto:)/);
  });
});

describe("links", () => {
  it.each([
    ["https://tecnet.ro", "https://tecnet.ro"],
    ["[pagina](https://tecnet.ro)", "https://tecnet.ro"],
    ["<ana@firma.ro>", "mailto:ana@firma.ro"],
  ])("%s leads to %s", (text, href) => {
    expect(html(text)).toContain(`href="${href}"`);
  });
});

describe("a message that Markdown cannot cope with is shown as it was typed", () => {
  it.each([
    ["thousands of stars around a letter", `${"*".repeat(10_000)}a${"*".repeat(9_999)}`],
    ["emphasis within emphasis", `${"*a ".repeat(3_000)}b${" a*".repeat(3_000)}`],
    ["links within links", `${"[".repeat(5_000)}a${"](b)".repeat(3_700)}`],
    ["quotes within quotes", `${">".repeat(20_000)}`],
    ["lists within lists", `${"1. ".repeat(6_000)}a`],
    ["quotes after a line break of old", `a\r${"> ".repeat(9_000)}a`],
    ["nothing but titles", "a\n=\n".repeat(5_000)],
    ["a table of nothing", `|a|\n|-|\n${"|\n".repeat(9_900)}`],
  ])("%s", (_what, text) => {
    expect(html(text)).not.toMatch(/<(strong|em|a|blockquote|ol|table|p class)\b/);
    expect(seen(text)).toBe(text);
  });

  it("while what people write stays Markdown, however much of it", () => {
    const answer = `${"> ".repeat(30)}**citat**\n\n${"-".repeat(80)}\n\n- [x] _da_\n`;
    expect(html(answer.repeat(30))).toMatch(
      /<blockquote>[\s\S]*<strong>citat<\/strong>[\s\S]*<hr\/>[\s\S]*<em>da<\/em>/,
    );
  });
});
