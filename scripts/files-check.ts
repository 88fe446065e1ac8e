import "./installation.ts";
import process from "node:process";
import { parseArgs } from "node:util";
import { checkFiles } from "@/lib/attachments/check";
import { databaseNow, db } from "@/lib/db";

// Whether every attachment of DATABASE_URL is in storage and is what was received, and whether storage holds files
// nothing knows of (--remove-strays removes those). Exit 1 when something is wrong.
try {
  const { values } = parseArgs({ options: { "remove-strays": { type: "boolean", default: false } } });
  const removeStrays = values["remove-strays"];
  const { files, missing, damaged, strays } = await checkFiles(await databaseNow(db), { removeStrays });
  for (const id of missing) console.log(`${id}: not in storage`);
  for (const id of damaged) console.log(`${id}: not what was received`);
  for (const key of strays) console.log(`${key}: ${removeStrays ? "removed, " : ""}a file without a row`);
  console.log(
    `${files} files: ${missing.length} missing, ${damaged.length} damaged, ${strays.length} strays.`,
  );
  if (missing.length + damaged.length > 0 || (strays.length > 0 && !removeStrays)) process.exitCode = 1;
} finally {
  await db.$disconnect();
}
