import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { saveCannedReply } from "@/lib/canned-replies/commands";
import { cannedReplies } from "@/lib/canned-replies/queries";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { organisationNamed } from "@/lib/people/commands";
import { createTeam, saveTeam, teamList, teamShown } from "@/lib/people/teams";
import type { Result } from "@/lib/result";
import { allCategories, saveCategory } from "@/lib/settings/categories";
import { generalSettings, saveGeneralSettings } from "@/lib/settings/general";
import { seenMark } from "@/lib/settings/seen";
import { saveTag } from "@/lib/tags/commands";
import { tags } from "@/lib/tags/queries";
import { saveThirdParty } from "@/lib/third-parties/commands";
import { thirdPartyPage } from "@/lib/third-parties/queries";
import { transact } from "@/lib/transact";
import { admin } from "@/tests/support/fixtures";
import { TUESDAY_TEN as NOW, value } from "../tickets/scene";

const blank = { kind: "PROVIDER", email: null, phone: null, note: "", active: true } as const;
const unique = (name: string) => `${name} ${randomUUID().slice(0, 8)}`;

/** What each part of the settings is changed by, as its form was filled in. */
const forms: Record<string, (irina: PersonActor) => Promise<(again: string) => Promise<Result<unknown>>>> = {
  "a tag": async (irina) => {
    const name = unique("tag");
    value(await saveTag(irina, { id: null, name, active: true }, NOW));
    const [shown] = (await tags(irina)).filter((each) => each.name === name);
    const seen = seenMark(shown ?? {});
    return (again) =>
      saveTag(irina, { id: shown?.id ?? "", name: `${name} ${again}`, active: true, seen }, NOW);
  },
  "a category": async (irina) => {
    const name = unique("c");
    const form = { id: null, nameRo: name, nameEn: name, teamId: null, sortKey: 1, active: true };
    value(await saveCategory(irina, form, NOW));
    const [shown] = (await allCategories(irina)).filter(({ nameRo }) => nameRo === name);
    const seen = seenMark(shown ?? {});
    return (again) =>
      saveCategory(irina, { ...form, id: shown?.id ?? "", nameRo: `${name} ${again}`, seen }, NOW);
  },
  "a canned reply": async (irina) => {
    const form = { id: null, title: unique("r"), bodyRo: "Da.", bodyEn: "Yes.", sortKey: 1, active: true };
    value(await saveCannedReply(irina, form, NOW));
    const [shown] = (await cannedReplies(irina)).filter(({ title }) => title === form.title);
    const seen = seenMark(shown ?? {});
    return (again) => saveCannedReply(irina, { ...form, id: shown?.id ?? "", bodyRo: again, seen }, NOW);
  },
  "a team": async (irina) => {
    const name = unique("echipa");
    const { id: teamId } = value(await createTeam(irina, { name }, NOW));
    const [shown] = (await teamList(irina)).filter(({ id }) => id === teamId);
    const seen = seenMark(teamShown(shown ?? { name, members: [] }));
    return (again) => saveTeam(irina, { teamId, name: `${name} ${again}`, memberIds: [], seen }, NOW);
  },
  "a third party": async (irina) => {
    const name = unique("terț");
    const { id } = value(await saveThirdParty(irina, { ...blank, id: null, name }, NOW));
    const shown = await thirdPartyPage(irina, id);
    if (!shown) throw new Error("It was just made.");
    const { email, phone, note, kind, active } = shown;
    const seen = seenMark({ name: shown.name, kind, email, phone, note, active });
    return (again) => saveThirdParty(irina, { ...blank, id, name, note: again, seen }, NOW);
  },
  "what holds for everything": async (irina) => {
    const shown = await generalSettings(irina);
    if (!shown) throw new Error("There are settings.");
    const { defaultTeam, ...rest } = shown;
    const form = { ...rest, defaultTeamId: defaultTeam.id, seen: seenMark(shown) };
    return (again) => saveGeneralSettings(irina, { ...form, brandName: unique(again) }, NOW);
  },
};

test.each(Object.entries(forms))("of two who change %s at once, the second is told", async (_what, fill) => {
  const save = await fill(await admin());
  const answers = await Promise.all([save("unu"), save("doi")]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: "settings_changed" });
});

test("a name given twice at the same instant, once in capitals, is taken once", async () => {
  const irina = await admin();
  const name = unique("același");
  const both = [name, name.toUpperCase()];
  const answers = await Promise.all([
    ...both.map((each) => saveTag(irina, { id: null, name: each, active: true }, NOW)),
    ...both.map((each) => createTeam(irina, { name: each }, NOW)),
    ...both.map((each) => saveThirdParty(irina, { ...blank, id: null, name: each }, NOW)),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
  for (const answer of answers) if (!answer.ok) expect(answer).toMatchObject({ code: "name_taken" });
  const ids = await Promise.all(both.map((each) => transact((tx) => organisationNamed(tx, each).then(done))));
  expect(new Set(ids.map((id) => value(id))).size).toBe(1);
  expect(await db.organisation.count({ where: { name: { in: both } } })).toBe(1);
});

const done = (id: string) => ({ ok: true, value: id }) as const;
