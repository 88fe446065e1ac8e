import { Button, Section, Text } from "react-email";
import { colour } from "@/emails/components/style";
import type { MailView } from "@/emails/view";

type Accented = Pick<MailView, "accent">;

const label = { fontSize: "13px", lineHeight: "20px", color: colour.muted, margin: 0 };

/** A person's words, as text and nothing else; line breaks stay. */
export function Quote({ label: title, text, accent }: NonNullable<MailView["quote"]> & Accented) {
  return (
    <Section
      className="quote"
      style={{
        backgroundColor: colour.sunken,
        borderLeft: `3px solid ${accent.light.accent}`,
        borderRadius: "0 8px 8px 0",
        padding: "12px 16px",
        margin: "0 0 20px",
      }}
    >
      <Text className="muted" style={{ ...label, marginBottom: "4px" }}>
        {title}
      </Text>
      <Text
        className="ink"
        style={{
          fontSize: "15px",
          lineHeight: "23px",
          color: colour.ink,
          margin: 0,
          whiteSpace: "pre-line",
          overflowWrap: "anywhere",
        }}
      >
        {text}
      </Text>
    </Section>
  );
}

/** Dates and names, one a row. */
export function Facts({ facts }: Pick<MailView, "facts">) {
  const cell = { fontSize: "14px", lineHeight: "20px", padding: "5px 0", verticalAlign: "top" } as const;
  return (
    <table
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      role="presentation"
      className="line"
      style={{ borderTop: `1px solid ${colour.line}`, margin: "0 0 20px", paddingTop: "8px" }}
    >
      <tbody>
        {facts.map((row) => (
          <tr key={row.label}>
            <td
              className="label muted"
              style={{ ...cell, color: colour.muted, width: "200px", paddingRight: "16px" }}
            >
              {row.label}
            </td>
            <td
              className="value ink"
              style={{ ...cell, color: colour.ink, fontWeight: 600, overflowWrap: "anywhere" }}
            >
              {row.value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The one thing to press. */
export function Action({ label: words, href, accent }: MailView["action"] & Accented) {
  return (
    <Button
      className="button"
      href={href}
      style={{
        backgroundColor: accent.light.accent,
        color: accent.light.on,
        fontSize: "16px",
        fontWeight: 600,
        borderRadius: "8px",
        padding: "13px 24px",
        textAlign: "center",
        textDecoration: "none",
      }}
    >
      {words}
    </Button>
  );
}
