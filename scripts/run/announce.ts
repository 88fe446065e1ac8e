import { DEMO_PASSWORD, demoAccounts } from "@/prisma/accounts";
import type { RunSettings } from "./settings.ts";

/** Says where to look, and in local mode as whom. */
export function announce(origin: string, { local, dataDir, seedModule }: RunSettings): void {
  const lines = [`Helpdesk is ready: ${origin}`];
  if (local) {
    const people = demoAccounts.map(({ role, email }) => `  ${role.padEnd(9)} ${email}`);
    const known = seedModule.endsWith("prisma/seed.ts");
    if (known) lines.push("", `Accounts of the demonstration, password ${DEMO_PASSWORD}:`, ...people, "");
    lines.push(`The mails it would send: ${origin}/dev/mailbox`, `Data and files: ${dataDir}`);
  }
  console.log(["", ...lines, "Ctrl-C stops it.", ""].map((line) => `  ${line}`).join("\n"));
}
