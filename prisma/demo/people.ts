import type { PersonActor } from "@/lib/people/actor";
import type { Role } from "@/prisma/generated/enums";

/** Departments beside the default one, with the categories that go to them. */
export const teams = [
  { name: "Conexiuni și certificate", categories: ["Conexiuni AS2/SFTP", "Certificate"] },
  { name: "e-Factura", categories: ["e-Factura"] },
] as const;

type TeamName = "Suport" | (typeof teams)[number]["name"];

export const agents: readonly {
  name: string;
  email: string;
  role: Exclude<Role, "CUSTOMER">;
  teams: TeamName[];
}[] = [
  { name: "Irina Dobre", email: "irina.dobre@tecnet.example", role: "ADMIN", teams: ["Suport"] },
  { name: "Mihai Ionescu", email: "mihai.ionescu@tecnet.example", role: "AGENT", teams: ["Suport"] },
  {
    name: "Andreea Stănescu",
    email: "andreea.stanescu@tecnet.example",
    role: "AGENT",
    teams: ["Suport", "e-Factura"],
  },
  {
    name: "Cătălin Mureșan",
    email: "catalin.muresan@tecnet.example",
    role: "AGENT",
    teams: ["Conexiuni și certificate"],
  },
  {
    name: "Bianca Țîrlea",
    email: "bianca.tirlea@tecnet.example",
    role: "AGENT",
    teams: ["Suport", "Conexiuni și certificate"],
  },
  { name: "Răzvan Anghel", email: "razvan.anghel@tecnet.example", role: "AGENT", teams: ["e-Factura"] },
  { name: "Ioana Bălan", email: "ioana.balan@tecnet.example", role: "AGENT", teams: ["Suport"] },
];

type Organisation = {
  name: string;
  domain: string;
  people: { name: string; phone?: string; invited?: true }[];
};

/** Customers by organisation; the addresses follow from name and domain. */
export const organisations: readonly Organisation[] = [
  {
    name: "Verde Market SA",
    domain: "verdemarket.example",
    people: [
      { name: "Ana Popescu", phone: "0721 334 518" },
      { name: "Lucian Bărbulescu", phone: "0722 901 443" },
      { name: "Mădălina Vlad" },
    ],
  },
  {
    name: "LactoMureș SRL",
    domain: "lactomures.example",
    people: [
      { name: "Ștefan Țurcanu", phone: "0744 120 667" },
      { name: "Ildikó Nagy", phone: "0265 215 330" },
    ],
  },
  {
    name: "Panificația Dobrogea SA",
    domain: "panificatiadobrogea.example",
    people: [
      { name: "Gheorghe Șerban", phone: "0241 660 712" },
      { name: "Nicoleta Ciobanu" },
      { name: "Vasile Tănase" },
    ],
  },
  {
    name: "Distribuție Carpați SRL",
    domain: "distributiecarpati.example",
    people: [
      { name: "Cristina Lăzărescu", phone: "0730 558 204" },
      { name: "Bogdan Pîrvu" },
      { name: "Oana Rusu", phone: "0733 412 096" },
    ],
  },
  {
    name: "Apele Harghitei SA",
    domain: "apeleharghitei.example",
    people: [{ name: "Zsolt Kovács", phone: "0266 371 145" }, { name: "Raluca Moldovan" }],
  },
  {
    name: "BricoCasa Retail SRL",
    domain: "bricocasa.example",
    people: [
      { name: "Daniel Oprea", phone: "0745 870 239" },
      { name: "Simona Grigoraș" },
      { name: "Florin Neagu", phone: "021 407 3350" },
    ],
  },
  {
    name: "FarmaLux Distribution SRL",
    domain: "farmalux.example",
    people: [
      { name: "Carmen Iliescu", phone: "0726 119 873" },
      { name: "Tudor Năstase" },
      { name: "Adrian Chițu" },
    ],
  },
  {
    name: "Crama Dealu Înalt SRL",
    domain: "cramadealuinalt.example",
    people: [{ name: "Mircea Voinea", phone: "0751 640 318" }, { name: "Alina Drăgan" }],
  },
  {
    name: "Conserve Oltenia SA",
    domain: "conserveoltenia.example",
    people: [
      { name: "Elena Mitrică", phone: "0251 533 908" },
      { name: "Sorin Băluță" },
      { name: "Camelia Stroe" },
    ],
  },
  {
    name: "Moda Someș SRL",
    domain: "modasomes.example",
    people: [{ name: "Diana Câmpean", phone: "0740 226 751" }, { name: "Paul Hațegan" }],
  },
  {
    name: "TransLog Banat SRL",
    domain: "translogbanat.example",
    people: [{ name: "Marius Jivan", phone: "0256 490 127" }, { name: "Claudia Suciu" }],
  },
  {
    name: "Electro Prahova SA",
    domain: "electroprahova.example",
    people: [
      { name: "Valentin Ene", phone: "0723 774 560" },
      { name: "Georgiana Păun" },
      { name: "Iulian Țepuș", invited: true },
    ],
  },
];

export const thirdParties = [
  { name: "ANAF – SPV", kind: "LEGAL_ENTITY" },
  { name: "Infocert EDI", kind: "PROVIDER" },
  { name: "Nordic EDI Hub", kind: "PROVIDER" },
  { name: "Rețeaua de retail MaxiCumpărături", kind: "LEGAL_ENTITY" },
  { name: "Autoritatea de certificare SemnSigur", kind: "PROVIDER" },
  { name: "Departament Dezvoltare", kind: "DEPARTMENT" },
  { name: "Departament Infrastructură", kind: "DEPARTMENT" },
  { name: "Departament Comercial", kind: "DEPARTMENT" },
] as const;

export type ThirdPartyName = (typeof thirdParties)[number]["name"];

/** A person of the demonstration, as an actor, with what else the stories ask. */
export type DemoPerson = PersonActor & { organisation: string | null; status: "ACTIVE" | "INVITED" };

/** "Ștefan Țurcanu" at "x.example" → "stefan.turcanu@x.example". */
export function addressOf(name: string, domain: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return `${plain.replace(/[^a-z]+/g, ".")}@${domain}`;
}
