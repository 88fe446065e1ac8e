import type { ReactNode } from "react";
import { Container, Head, Html, Link, renderWhiteSpace, Section, Text } from "react-email";
import { colour, darkStyles, font } from "@/emails/components/style";
import type { MailView } from "@/emails/view";

const small = { fontSize: "13px", lineHeight: "20px", color: colour.muted, margin: "0 0 4px" };

/** Seen only in the list of mails, never in the mail. */
const hidden = {
  display: "none",
  overflow: "hidden",
  lineHeight: "1px",
  opacity: 0,
  maxHeight: 0,
  maxWidth: 0,
};

type ShellProps = Pick<
  MailView,
  "locale" | "brand" | "accent" | "subject" | "preview" | "optOut" | "footer"
> & {
  children: ReactNode;
};

/** The frame of every mail: brand, card, footer, and the opt-out line where there is one. */
export function Shell({ locale, brand, accent, subject, preview, optOut, footer, children }: ShellProps) {
  return (
    <Html lang={locale}>
      <Head>
        <title>{subject}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet, not a person's words */}
        <style dangerouslySetInnerHTML={{ __html: darkStyles(accent.dark) }} />
      </Head>
      <body
        lang={locale}
        className="canvas"
        style={{ backgroundColor: colour.canvas, fontFamily: font, margin: 0, padding: 0 }}
      >
        <div style={hidden} data-skip-in-text>
          {preview}
          {renderWhiteSpace(preview)}
        </div>
        <Container
          className="frame"
          style={{ maxWidth: "600px", width: "100%", margin: "0 auto", padding: "32px 0" }}
        >
          <Section className="outside" style={{ padding: "0 4px 16px" }}>
            <Text
              className="accent"
              style={{ margin: 0, fontSize: "15px", fontWeight: 700, color: accent.light.accent }}
            >
              Helpdesk {brand}
            </Text>
          </Section>
          <Section
            className="card"
            style={{
              backgroundColor: colour.surface,
              border: `1px solid ${colour.line}`,
              borderRadius: "12px",
              padding: "32px",
            }}
          >
            {children}
          </Section>
          <Section className="outside" style={{ padding: "20px 4px 0" }}>
            {footer.map((line) => (
              <Text key={line} className="muted" style={small}>
                {line}
              </Text>
            ))}
            {optOut ? (
              <Text className="muted" style={{ ...small, marginTop: "12px" }}>
                <Link
                  className="accent"
                  href={optOut.href}
                  style={{ color: accent.light.accent, textDecoration: "underline" }}
                >
                  {optOut.label}
                </Link>
                <br />
                {optOut.about}
              </Text>
            ) : null}
          </Section>
        </Container>
      </body>
    </Html>
  );
}
