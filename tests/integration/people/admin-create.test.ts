import { spawn } from "node:child_process";
import process from "node:process";
import { expect, test } from "vitest";
import { db } from "@/lib/db";

/** `npm run admin:create` with the password piped in; what it says and how it ends. */
async function adminCreate(args: string[], password: string) {
  const program = ["--conditions=react-server", "--import", "tsx", "scripts/admin-create.ts"];
  const child = spawn(process.execPath, [...program, ...args], {
    env: { ...process.env, NODE_ENV: "production" },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  child.stdin.end(`${password}\n`);
  const code = await new Promise((resolve) => child.on("close", resolve));
  return { code, said };
}

const who = ["--email", "Ioana.Marin@Tecnet.example", "--name", "Ioana Marin"];

test("the command line makes the first admin, who may sign in at once; a second time it refuses", async () => {
  const made = await adminCreate(who, "parola2026");
  expect(made).toMatchObject({
    code: 0,
    said: expect.stringContaining("ioana.marin@tecnet.example may sign in"),
  });
  expect(made.said).not.toContain("parola2026");
  const select = { role: true, status: true, name: true } as const;
  const admin = await db.person.findUnique({ where: { email: "ioana.marin@tecnet.example" }, select });
  expect(admin).toEqual({ role: "ADMIN", status: "ACTIVE", name: "Ioana Marin" });
  expect(await adminCreate(who, "parola2026")).toMatchObject({
    code: 1,
    said: expect.stringContaining("already"),
  });
});

test.each([
  ["a weak password", ["--email", "a@tecnet.example", "--name", "A"], "parola", "at least 2 of them digits"],
  ["a bad address", ["--email", "a@@tecnet", "--name", "A"], "parola2026", "not an e-mail address"],
  ["no name", ["--email", "a@tecnet.example"], "parola2026", "Say who the admin is"],
])("the command line refuses %s in a sentence, and makes nobody", async (_, args, password, sentence) => {
  const before = await db.person.count();
  const { code, said } = await adminCreate(args, password);
  expect(code).not.toBe(0);
  expect(said).toContain(sentence);
  expect(await db.person.count()).toBe(before);
});
