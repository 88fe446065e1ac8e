import "./installation.ts";
import process from "node:process";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { parseArgs } from "node:util";
import { createAdmin } from "@/lib/people/admin";
import type { ErrorCode } from "@/lib/result";

const USAGE = 'npm run admin:create -- --email ioana@firma.ro --name "Ioana Marin"';

const { values } = parseArgs({ options: { email: { type: "string" }, name: { type: "string" } } });
if (!values.email || !values.name) {
  console.error(`Say who the admin is:\n  ${USAGE}`);
  process.exit(2);
}

const password = await askPassword();
const made = await createAdmin({ email: values.email, name: values.name, password }, Date.now());
if (made.ok) console.log(`${made.value.email} may sign in now, as an admin.`);
else console.error(`Nobody was made. ${reason(made.code, made.fields)}`);
process.exit(made.ok ? 0 : 1);

function reason(code: ErrorCode, fields: Record<string, string> = {}): string {
  if (code === "email_taken") return "There is a person with this e-mail address already.";
  if (fields.email) return "This is not an e-mail address.";
  if (fields.name) return "The name is empty or too long.";
  if (code.startsWith("password"))
    return "The password needs at least 8 letters or digits, at least 2 of them digits, and at most 128 characters.";
  return `The reason: ${code}.`;
}

/** The password from the keyboard, not shown while typed; or the first line of what is piped in. */
async function askPassword(): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = Boolean(process.stdin.isTTY);
  if (terminal) process.stdout.write("Password: ");
  const reader = createInterface({ input: process.stdin, output: silent, terminal });
  try {
    for await (const line of reader) return line;
    return "";
  } finally {
    reader.close();
    if (terminal) process.stdout.write("\n");
  }
}
