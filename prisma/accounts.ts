import type { Role } from "@/prisma/generated/enums";

/** The password of everybody in the demonstration. It is printed by `npm start`, and only ever set there. */
export const DEMO_PASSWORD = "Solicitare2026";

/** The people of the demonstration to try it out as, in the order they are offered. */
export const demoAccounts: readonly { role: Role; name: string; email: string }[] = [
  { role: "CUSTOMER", name: "Ana Popescu", email: "ana.popescu@verdemarket.example" },
  { role: "CUSTOMER", name: "Ștefan Țurcanu", email: "stefan.turcanu@lactomures.example" },
  { role: "AGENT", name: "Mihai Ionescu", email: "mihai.ionescu@tecnet.example" },
  { role: "AGENT", name: "Andreea Stănescu", email: "andreea.stanescu@tecnet.example" },
  { role: "ADMIN", name: "Irina Dobre", email: "irina.dobre@tecnet.example" },
];
