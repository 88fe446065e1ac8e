import { Heading, Text } from "react-email";
import { Action, Facts, Quote } from "@/emails/components/parts";
import { Shell } from "@/emails/components/shell";
import { colour } from "@/emails/components/style";
import type { MailView } from "@/emails/view";

const text = { fontSize: "16px", lineHeight: "25px", color: colour.ink, margin: "0 0 16px" };

/** Every mail of the application. */
export function Mail(view: MailView) {
  return (
    <Shell {...view}>
      {view.ticket ? (
        <Text
          className="muted"
          style={{
            fontSize: "14px",
            lineHeight: "21px",
            color: colour.muted,
            margin: "0 0 8px",
            overflowWrap: "anywhere",
          }}
        >
          {view.ticket.label} · {view.ticket.subject}
        </Text>
      ) : null}
      <Heading
        as="h1"
        className="ink"
        style={{
          fontSize: "22px",
          lineHeight: "29px",
          fontWeight: 700,
          color: colour.ink,
          margin: "0 0 20px",
          overflowWrap: "anywhere",
        }}
      >
        {view.heading}
      </Heading>
      <Text className="ink" style={text}>
        {view.greeting}
      </Text>
      {view.lines.map((line) => (
        <Text key={line} className="ink" style={text}>
          {line}
        </Text>
      ))}
      {view.quote ? <Quote {...view.quote} accent={view.accent} /> : null}
      {view.facts.length > 0 ? <Facts facts={view.facts} /> : null}
      <Action {...view.action} accent={view.accent} />
      {view.note ? (
        <Text
          className="muted"
          style={{ fontSize: "14px", lineHeight: "22px", color: colour.muted, margin: "20px 0 0" }}
        >
          {view.note}
        </Text>
      ) : null}
    </Shell>
  );
}
