import type { MailView } from "@/emails/view";

/** Colours of the mails beside the brand's: the light ones inline, the dark ones by the classes of `darkStyles`. */
export const colour = {
  canvas: "#f6f8f9",
  surface: "#ffffff",
  sunken: "#eef2f3",
  line: "#dfe5e8",
  ink: "#14202a",
  muted: "#53616b",
};

export const font =
  "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";

/** For mail programs that follow the system's dark scheme, and for narrow screens. */
export const darkStyles = ({ accent, on }: MailView["accent"]["dark"]) => `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (max-width: 620px) {
    .card { border-radius: 0 !important; border-left: 0 !important; border-right: 0 !important; }
    .card > tbody > tr > td { padding: 24px 20px !important; }
    .frame > tbody > tr > td { padding: 16px 0 !important; }
    .outside > tbody > tr > td { padding-left: 20px !important; padding-right: 20px !important; }
    .button { display: block !important; }
    .label, .value { display: block !important; width: auto !important; }
    .label { padding-bottom: 0 !important; }
    .value { padding-top: 0 !important; }
  }
  @media (prefers-color-scheme: dark) {
    .canvas { background-color: #0d1113 !important; }
    .card { background-color: #14191c !important; border-color: #283136 !important; }
    .ink { color: #e9eef0 !important; }
    .muted { color: #a0aeb6 !important; }
    .accent { color: ${accent} !important; }
    .button { background-color: ${accent} !important; color: ${on} !important; }
    .quote { background-color: #1b2226 !important; border-color: ${accent} !important; }
    .line { border-color: #283136 !important; }
  }
`;
