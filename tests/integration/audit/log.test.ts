import { describe, expect, test } from "vitest";
import { type AuditFilter, auditLog } from "@/lib/audit/entries";
import { audit } from "@/lib/audit/write";
import { databaseNow, db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { fail } from "@/lib/result";
import { transact } from "@/lib/transact";
import { admin, agent } from "@/tests/support/fixtures";

const everything: AuditFilter = { subject: null, action: null, actorId: null, subjectId: null, before: null };

async function write(by: PersonActor, label: string) {
  const now = await databaseNow(db);
  const change = { action: "CREATED", subject: "TEAM", subjectId: null, label } as const;
  await transact(async (tx) => {
    await audit(tx, by, { ...change, before: null, after: { name: label } }, now);
    return label === "refuzat" ? fail("invalid_input") : { ok: true, value: null };
  });
}

describe("the audit log", () => {
  test("goes with the change it tells of: refused, there is no entry", async () => {
    const irina = await admin();
    await write(irina, "refuzat");
    await write(irina, "Echipa 1");
    const { rows } = await auditLog(irina, { ...everything, actorId: irina.id });
    expect(rows).toMatchObject([{ label: "Echipa 1", before: null, after: { name: "Echipa 1" } }]);
  });

  test("is shown to admins alone, by pages, and narrowed", async () => {
    const [irina, dan] = [await admin(), await agent()];
    for (let at = 0; at < 51; at++) await write(irina, `Echipa ${at}`);
    const first = await auditLog(irina, { ...everything, actorId: irina.id });
    expect(first.rows).toHaveLength(50);
    const second = await auditLog(irina, { ...everything, actorId: irina.id, before: first.next });
    expect(second.rows.map(({ label }) => label)).toEqual(["Echipa 0"]);
    const others = await auditLog(irina, { ...everything, actorId: irina.id, subject: "TAG" });
    expect(others.rows).toEqual([]);
    expect((await auditLog(dan, everything)).rows).toEqual([]);
  });

  test("is only ever added to: the database refuses the rest", async () => {
    const irina = await admin();
    await write(irina, "Neschimbat");
    await expect(db.auditEntry.updateMany({ data: { label: "altul" } })).rejects.toThrow(
      "audit entries are only ever added",
    );
    await expect(db.auditEntry.deleteMany()).rejects.toThrow("only ever added");
  });
});
