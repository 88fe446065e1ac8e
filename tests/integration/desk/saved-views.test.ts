import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { chooseLook } from "@/lib/tickets/keep-look";
import { queueOptions } from "@/lib/tickets/queue-options";
import { deleteView, editView, refitView, saveView } from "@/lib/tickets/saved-views";
import * as schema from "@/lib/tickets/schema";
import { queueSidebar } from "@/lib/tickets/sidebar";
import { admin, agent, customer } from "@/tests/support/fixtures";
import { value } from "../tickets/scene";

const NOW = Date.UTC(2026, 10, 20, 9, 0);

const names = async (who: Parameters<typeof queueSidebar>[0]) =>
  (await queueSidebar(who)).saved.map(({ name }) => name);

test("a view is its keeper's own until he shares it", async () => {
  const [dan, eva] = [await agent(), await agent()];
  const query = "view=all&status=IN_PROGRESS&page=7&q=&sort=loudest";
  value(await saveView(dan, { name: "Urgente", query, shared: false }, NOW));
  expect((await queueSidebar(dan)).saved).toMatchObject([
    { name: "Urgente", query: "view=all&status=IN_PROGRESS", shared: false, own: true },
  ]);
  expect(await names(eva)).toEqual([]);
  expect(await db.auditEntry.count({ where: { actorId: dan.id } })).toBe(0);
  const again = await saveView(dan, { name: "Urgente", query: "view=mine", shared: true }, NOW);
  expect(again).toMatchObject({ code: "invalid_input", fields: { name: "name_taken" } });
  const { id = "" } = (await queueSidebar(dan)).saved[0] ?? {};
  value(await editView(dan, { id, name: "Urgente", shared: true }, NOW));
  const [written] = await db.auditEntry.findMany({ where: { actorId: dan.id } });
  expect(written).toMatchObject({ subjectId: id, before: { shared: false }, after: { shared: true } });
  expect(await names(eva)).toEqual(["Urgente"]);
  expect((await queueSidebar(eva)).saved).toMatchObject([{ query: "view=all&status=IN_PROGRESS" }]);
  expect(await names(await customer())).toEqual([]);
  expect(await saveView(await customer(), { name: "x", query, shared: true }, NOW)).toMatchObject({
    code: "only_agents",
  });
});

test("only its keeper changes a view, and an admin one that is shared", async () => {
  const [dan, eva, boss] = [await agent(), await agent(), await admin()];
  value(await saveView(dan, { name: "A", query: "view=mine", shared: false }, NOW));
  value(await saveView(dan, { name: "B", query: "view=team", shared: false }, NOW));
  const { saved } = await queueSidebar(dan);
  const { id = "" } = saved.find(({ name }) => name === "A") ?? {};
  const taken = await editView(dan, { id, name: "B", shared: true }, NOW);
  expect(taken).toMatchObject({ code: "invalid_input", fields: { name: "name_taken" } });
  for (const other of [eva, boss, await customer()]) {
    expect(await editView(other, { id, name: "C", shared: true }, NOW)).toMatchObject({ code: "not_found" });
    expect(await deleteView(other, { id }, NOW)).toMatchObject({ code: "not_found" });
  }
  value(await editView(dan, { id, name: "C", shared: true }, NOW));
  expect(await deleteView(eva, { id }, NOW)).toMatchObject({ code: "not_found" });
  value(await deleteView(boss, { id }, NOW));
  expect(await names(dan)).not.toContain("C");
});

test("a view is given other filters, keeping its name and who sees it; what becomes of a shared one is audited", async () => {
  const [dan, eva, boss] = [await agent(), await agent(), await admin()];
  const { query } = value(
    await saveView(dan, { name: "D", query: "view=mine&saved=1", shared: true }, NOW - 2),
  );
  const { id = "" } = (await queueSidebar(dan)).saved.find(({ name }) => name === "D") ?? {};
  expect(query).toBe(`view=mine&saved=${id}`);
  const other = { id, query: `view=team&sort=newest&saved=${id}` };
  expect(await refitView(eva, other, NOW)).toMatchObject({ code: "not_found" });
  expect(value(await refitView(dan, other, NOW - 1))).toEqual({ query: other.query });
  expect((await queueSidebar(eva)).saved).toContainEqual({
    ...{ id, name: "D", shared: true, own: false },
    query: "view=team&sort=newest",
  });
  value(await refitView(boss, { id, query: "view=all" }, NOW));
  value(await editView(boss, { id, name: "E", shared: true }, NOW + 1));
  value(await deleteView(boss, { id }, NOW + 2));
  const entries = await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
  expect(entries).toMatchObject([
    { actorId: dan.id, action: "CREATED", before: null, after: { name: "D", query: "view=mine" } },
    { actorId: dan.id, action: "CHANGED", after: { query: "view=team&sort=newest" } },
    {
      actorId: boss.id,
      action: "CHANGED",
      before: { query: "view=team&sort=newest" },
      after: { query: "view=all" },
    },
    { action: "CHANGED", before: { name: "D" }, after: { name: "E" } },
    { action: "REMOVED", label: "E", before: { name: "E", shared: true, query: "view=all" }, after: null },
  ]);
});

test("columns and density stand in the address, or are kept for every address that asks for nothing else", async () => {
  const dan = await agent();
  const look = { query: "view=all&status=CLOSED", columns: ["tags", "team"], density: "compact" };
  const choose = (keep: string) => chooseLook(dan, schema.chooseLook.parse({ ...look, keep }));
  expect(value(await choose(""))).toEqual({
    query: "view=all&status=CLOSED&columns=team%2Ctags&density=compact",
  });
  expect((await queueOptions(dan)).kept).toEqual({ columns: null, density: null });
  expect(value(await choose("on"))).toEqual({ query: "view=all&status=CLOSED" });
  expect((await queueOptions(dan)).kept).toEqual({ columns: ["team", "tags"], density: "compact" });
  expect((await queueOptions(await agent())).kept).toEqual({ columns: null, density: null });
  const own = await customer();
  expect(await chooseLook(own, schema.chooseLook.parse(look))).toMatchObject({ code: "only_agents" });
});
