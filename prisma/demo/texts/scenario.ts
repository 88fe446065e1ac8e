import type { ThirdPartyName } from "../people.ts";

/** What a file of the demonstration is. */
export type FileKind = "screenshot" | "invoice" | "export" | "xml";

/**
 * A trouble as it is told: every text in the words of the one who writes it. In braces what differs from ticket
 * to ticket: {partener} {factura} {comanda} {aviz} {gln} {zi} {suma} {ora}.
 */
export type Scenario = {
  category: "Facturi" | "Comenzi" | "Avize" | "Certificate" | "Conexiuni AS2/SFTP" | "e-Factura" | "Altele";
  subject: string;
  body: string;
  question: string;
  answer: string;
  thirdParty: ThirdPartyName;
  asked: string;
  heard: string;
  note: string;
  solution: string;
  persists: string;
  files: readonly FileKind[];
};
