import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { renderMail } from "@/lib/notifications/render";
import { allCategories, saveCategory } from "@/lib/settings/categories";
import { generalSettings, saveGeneralSettings } from "@/lib/settings/general";
import { readBrand } from "@/lib/stored-brand";
import { categories } from "@/lib/tickets/catalogue";
import { resolve } from "@/lib/tickets/moves";
import { openRequest } from "@/lib/tickets/open";
import { changeCategory } from "@/lib/tickets/properties";
import { HOUR, stored, TUESDAY_TEN, taken, value, words } from "@/tests/integration/tickets/scene";
import { admin, agent, customer } from "@/tests/support/fixtures";

const audited = (where: object) => db.auditEntry.findMany({ where, orderBy: { id: "asc" } });

describe("a category", () => {
  const named = () => {
    const name = randomUUID();
    return {
      id: null,
      nameRo: `Categoria ${name}`,
      nameEn: `Category ${name}`,
      teamId: null,
      sortKey: 9,
      active: true,
    };
  };
  const idOf = async (nameRo: string) =>
    (await db.category.findUniqueOrThrow({ where: { nameRo }, select: { id: true } })).id;

  test("is an admin's to make and change, each name taken once in whatever case, before and after audited", async () => {
    const [irina, dan] = [await admin(), await agent()];
    const form = named();
    expect(await saveCategory(dan, form, TUESDAY_TEN)).toMatchObject({ code: "not_allowed" });
    expect(await allCategories(dan)).toEqual([]);
    value(await saveCategory(irina, form, TUESDAY_TEN));
    const other = { ...named(), nameEn: form.nameEn.toUpperCase() };
    expect(await saveCategory(irina, other, TUESDAY_TEN)).toMatchObject({ fields: { nameEn: "name_taken" } });
    const id = await idOf(form.nameRo);
    const team = await db.team.create({ data: { name: `Echipa ${id}` } });
    value(await saveCategory(irina, { ...form, id, teamId: team.id, active: false }, TUESDAY_TEN));
    expect(await audited({ subjectId: id })).toMatchObject([
      { action: "CREATED", after: { nameRo: form.nameRo } },
      { action: "CHANGED", before: { team: null, active: true }, after: { team: team.name, active: false } },
    ]);
  });

  test("made twice at once is one, and the other is told so at the field", async () => {
    const irina = await admin();
    const form = named();
    const both = await Promise.all([1, 2].map(() => saveCategory(irina, form, TUESDAY_TEN)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ fields: { nameRo: "name_taken" } });
  });

  test("that is disabled is offered and given no more; the ticket that has it keeps it", async () => {
    const irina = await admin();
    const form = named();
    value(await saveCategory(irina, form, TUESDAY_TEN));
    const id = await idOf(form.nameRo);
    const { dan, number, version } = await taken();
    value(await changeCategory(dan, { number, version, categoryId: id }, TUESDAY_TEN + HOUR));
    value(await saveCategory(irina, { ...form, id, active: false }, TUESDAY_TEN));
    expect((await categories()).map((category) => category.id)).not.toContain(id);
    const asked = { subject: "Factura", ...words, priority: "NORMAL", submissionKey: randomUUID() } as const;
    const opened = await openRequest(await customer(), { ...asked, categoryId: id }, TUESDAY_TEN);
    expect(opened).toMatchObject({ fields: { categoryId: "invalid_input" } });
    const other = await taken();
    const given = await changeCategory(other.dan, { ...other, categoryId: id }, TUESDAY_TEN + HOUR);
    expect(given).toMatchObject({ fields: { categoryId: "invalid_input" } });
    const kept = await db.ticket.findUniqueOrThrow({ where: { number }, select: { categoryId: true } });
    expect(kept.categoryId).toBe(id);
  });
});

describe("what holds for the whole application", () => {
  test("is an admin's to change, before and after audited; the brand is in the next mail", async () => {
    const [irina, dan] = [await admin(), await agent()];
    const before = await generalSettings(irina);
    const { id: defaultTeamId, name } = await db.team.create({ data: { name: `Echipa ${randomUUID()}` } });
    const form = { brandName: "Edinet", brandColour: "#7a1fa2", autoCloseWorkingDays: 2, defaultTeamId };
    expect(await generalSettings(dan)).toBeNull();
    expect(await saveGeneralSettings(dan, form, TUESDAY_TEN)).toMatchObject({ code: "not_allowed" });
    const nowhere = { ...form, defaultTeamId: randomUUID() };
    expect(await saveGeneralSettings(irina, nowhere, TUESDAY_TEN)).toMatchObject({
      fields: { defaultTeamId: "invalid" },
    });
    value(await saveGeneralSettings(irina, form, TUESDAY_TEN));
    expect(await audited({ subject: "SETTINGS", actorId: irina.id })).toMatchObject([
      {
        before: { brandName: before?.brandName, autoCloseWorkingDays: 5 },
        after: { brandName: "Edinet", brandColour: "#7a1fa2", autoCloseWorkingDays: 2, defaultTeam: name },
      },
    ]);
    const row = await db.outboxMail.findFirstOrThrow({ where: { recipientId: (await taken()).ana.id } });
    const { html } = await renderMail(row, { brand: await readBrand(), linkValidUntil: null });
    expect(html).toContain("Edinet");
    expect(html).toContain("#7a1fa2");
    expect(html).not.toContain("#0b6a72");
  });

  test("closes what is resolved from then on after so many working days, and nothing resolved before", async () => {
    const irina = await admin();
    const { defaultTeam, ...rest } = (await generalSettings(irina)) ?? {};
    const resolved = async () => {
      const { dan, number, version } = await taken();
      value(await resolve(dan, { number, version, ...words }, TUESDAY_TEN + HOUR));
      return number;
    };
    const save = (autoCloseWorkingDays: number) =>
      saveGeneralSettings(
        irina,
        {
          brandName: "Tecnet",
          brandColour: "#0b6a72",
          ...rest,
          autoCloseWorkingDays,
          defaultTeamId: defaultTeam?.id ?? "",
        },
        TUESDAY_TEN,
      );
    value(await save(1));
    const first = await resolved();
    value(await save(3));
    const second = await resolved();
    const closesAt = async (number: number) => (await stored(number)).events.at(-1)?.data;
    expect(await closesAt(first)).toEqual({ autoCloseAt: "2026-03-11T09:00:00.000Z" });
    expect(await closesAt(second)).toEqual({ autoCloseAt: "2026-03-13T09:00:00.000Z" });
  });
});
