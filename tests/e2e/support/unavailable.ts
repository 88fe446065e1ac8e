import { execFileSync } from "node:child_process";
import process from "node:process";
import type { Locale } from "@/prisma/generated/enums";

/** The page of the server while its database is away, as its proxy makes it. */
export function unavailablePage(locale: Locale): string {
  const make = `import { unavailablePage } from "./lib/unavailable-page.ts";
    process.stdout.write(unavailablePage("${locale}", false));`;
  const args = ["--conditions=react-server", "--import", "tsx", "--input-type=module", "--eval", make];
  return execFileSync(process.execPath, args, { encoding: "utf8" });
}
