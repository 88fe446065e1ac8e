import type { Role } from "@/prisma/generated/enums";

/** Whoever runs the demonstration signs in with these; they exist in local mode only. */
export const DEMO_PASSWORD = "tecnet2026";

/** The first ones made by prisma/seed.ts; the rest of the demonstration's people cannot sign in. */
export const demoAccounts: readonly { role: Role; name: string; email: string }[] = [
  { role: "ADMIN", name: "Ioana Marin", email: "ioana.marin@tecnet.example" },
  { role: "AGENT", name: "Andrei Popa", email: "andrei.popa@tecnet.example" },
  { role: "AGENT", name: "Cristina Dobre", email: "cristina.dobre@tecnet.example" },
  { role: "CUSTOMER", name: "Ana Ionescu", email: "ana.ionescu@lactate-bihor.example" },
  { role: "CUSTOMER", name: "Mihai Radu", email: "mihai.radu@farma-est.example" },
];
