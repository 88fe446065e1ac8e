import { type BrowserContextOptions, expect } from "@playwright/test";
import words from "@/lib/i18n/messages/ro/desk.json" with { type: "json" };
import live from "@/lib/i18n/messages/ro/live.json" with { type: "json" };
import policies from "@/lib/i18n/messages/ro/policies.json" with { type: "json" };
import settings from "@/lib/i18n/messages/ro/settings.json" with { type: "json" };
import { localOfInstant } from "@/lib/zoned-time";
import { accounts } from "@/tests/support/accounts";
import { cloneOf } from "@/tests/support/e2e-database";
import { statementsOf } from "./support/counting-line";
import {
  compose,
  confirmMove,
  fillCall,
  openForCaller,
  openMove,
  send,
  ticketOnDesk,
  write,
} from "./support/desk";
import { expectGoodLooks, STILL } from "./support/looks";
import { type OwnServer, startOwnServer } from "./support/own-server";
import { newAddress, test } from "./support/people";
import { openRequest, requestPage } from "./support/portal";
import { numberOf } from "./support/ticket";

// What these change is everybody's: the brand, the calendars, the policy. And nothing else may ask their database.
test.describe.configure({ mode: "default" });
let server: OwnServer;
let here: BrowserContextOptions;
test.beforeAll(async () => {
  server = await startOwnServer();
  here = { ...STILL, baseURL: server.origin };
});
test.afterAll(() => server.stop());

test("the brand, its colour and the closing by itself are saved, and the log tells how they were", async ({
  enter,
}) => {
  const page = await enter(accounts.admin, here);
  await page.goto("/desk/settings/general");
  await page.getByLabel(settings.general.brandName).fill("Tecnet Nord");
  await page.getByLabel(settings.general.brandColour, { exact: true }).fill("#7a1f5c");
  await page.getByLabel(settings.general.autoClose).fill("7");
  await page.getByRole("button", { name: "Salvare" }).click();
  await expect(
    page.getByRole("banner").or(page.getByRole("complementary")).getByText("Tecnet Nord").first(),
  ).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(settings.general.autoClose)).toHaveValue("7");
  await expectGoodLooks(page);
  await page.goto("/desk/settings/audit?subject=SETTINGS");
  const line = page.locator("[data-audit='SETTINGS CHANGED']").first();
  const changed = (field: string, before: string, after: string) =>
    expect(line.locator("div", { hasText: field }).last()).toContainText(
      new RegExp(`${before}.*${settings.audit.became}.*${after}`),
    );
  await changed(settings.audit.field.brandName, "Tecnet", "Tecnet Nord");
  await changed(settings.audit.field.autoCloseWorkingDays, "5", "7");
  await expectGoodLooks(page);
});

test("the bell rings for what an agent is given, where he is named, before a deadline and past it; a policy is applied to its end", async ({
  enter,
}) => {
  test.slow();
  const [listener, agent, admin] = [
    await enter(accounts.listener, here),
    await enter(accounts.agent, here),
    await enter(accounts.admin, here),
  ];
  const bell = (unread: number) =>
    expect(
      listener.getByRole("link", { name: live.leaf.bell.replace("{count}", String(unread)) }),
    ).toBeVisible();
  const notice = (kind: string) => listener.locator(`[data-notice=${kind}]`).first();
  await listener.goto("/desk/notices");
  await expect(listener.getByText(live.notices.empty)).toBeVisible();
  await expectGoodLooks(listener);

  const call = { name: "Ion Avram", email: newAddress("ion"), subject: "Facturi oprite", body: "Nu pleacă." };
  await fillCall(agent, call);
  await agent.locator("select[name=priority]").selectOption("CRITICAL");
  const threeAndAHalfHoursAgo = Date.now() - 3.5 * 3_600_000;
  await agent
    .getByLabel(words.new.receivedAt)
    .fill(localOfInstant(threeAndAHalfHoursAgo, "Europe/Bucharest"));
  await agent.getByRole("button", { name: words.new.send }).click();
  await agent.waitForURL(/\/desk\/tickets\/\d+/);
  const number = numberOf(agent);
  const box = await openMove(agent, "assign");
  await box.getByLabel(words.moves.agent).selectOption({ label: accounts.listener.name });
  await confirmMove(box, "assign");
  await expect(notice("ASSIGNED")).toContainText(accounts.agent.name);
  await bell(1);
  const form = await compose(agent, "note");
  const note = form.getByRole("textbox", { name: words.mode.note.name });
  await note.pressSequentially("Vezi și tu, @Sorin");
  await note.press("Enter");
  await expect(note).toHaveValue(`Vezi și tu, @${accounts.listener.name} `);
  await send(form, "note");
  await expect(notice("MENTIONED")).toContainText(`#${number}`);
  await bell(2);
  await server.sweep();
  await expect(notice("SLA_WARNING")).toContainText(`#${number}`);
  const warned = await listener.locator("[data-notice=SLA_WARNING]").count();
  await bell(2 + warned);

  await admin.goto("/desk/settings/sla/edit");
  await admin.locator("input[name=RESOLUTION_CRITICAL]").fill("3 h");
  await admin.getByRole("button", { name: policies.sla.check }).click();
  await expect(admin.locator(`[data-changed="${number}"]`)).toContainText(policies.preview.now);
  await expectGoodLooks(admin);
  await admin.getByRole("button", { name: /Salvează versiunea/ }).click();
  await admin.waitForURL(/\/sla\/\d+$/);
  await admin.locator("summary", { hasText: policies.rollout.apply }).click();
  await admin.getByRole("button", { name: /^Aplică la/ }).click();
  await expect(admin.getByText(policies.rollout.allOn)).toBeVisible();
  await expect(notice("SLA_BREACH")).toContainText(`#${number}`);
  await admin.goto("/desk/settings/sla");
  await expectGoodLooks(admin);
  await bell(3 + warned);
  await expectGoodLooks(listener);
  await notice("MENTIONED").getByRole("button").click();
  await expect(notice("MENTIONED")).toHaveAttribute("data-unread", "false");
  await bell(2 + warned);
  await listener.getByRole("button", { name: live.notices.readAll }).click();
  await bell(0);
  await admin.goto("/desk/settings/audit?subject=POLICY");
  await expect(admin.locator("[data-audit='POLICY APPLIED']").first()).toBeVisible();
});

test("a calendar in use is edited: what would change is shown, and saving makes its second version", async ({
  enter,
}) => {
  const [admin, agent] = [await enter(accounts.admin, here), await enter(accounts.agent, here)];
  const call = { name: "Ion Avram", email: newAddress("ion"), subject: "Program scurt", body: "Lipsă." };
  const number = await openForCaller(agent, call);
  await admin.goto("/desk/settings/calendars");
  const row = admin.locator("[data-calendar='Program suport']");
  await row.getByRole("link").click();
  const days = policies.calendars.day;
  await expect(admin.getByLabel(days.mon)).toHaveValue(/09:00/);
  for (const day of [days.mon, days.tue, days.wed, days.thu]) await admin.getByLabel(day).fill("10-12");
  await admin.getByLabel(days.fri).fill("12-10");
  await admin.getByRole("button", { name: policies.calendars.check }).click();
  await expect(admin.getByLabel(days.fri)).toHaveAttribute("aria-invalid", "true");
  // From its top: the bar above lies over what is scrolled to beneath it.
  await admin.evaluate(() => window.scrollTo(0, 0));
  await expectGoodLooks(admin);
  await admin.getByLabel(days.fri).fill("10-12");
  await admin.getByRole("button", { name: policies.calendars.check }).click();
  const line = admin.locator(`[data-changed="${number}"][data-metric=RESOLUTION]`);
  await expect(line).toContainText(call.subject);
  await expectGoodLooks(admin);
  await admin.getByRole("link", { name: policies.draft.back }).click();
  await expect(admin.getByText(policies.draft.drop)).toBeVisible();
  await expect(admin.getByLabel(days.mon)).toHaveValue(/10/);
  await admin.getByRole("button", { name: policies.calendars.check }).click();
  await expect(line).toBeVisible();
  await admin.getByRole("button", { name: /Salvează versiunea/ }).click();
  await expect(admin.getByRole("button", { name: /Salvează versiunea/ })).toHaveCount(0);
  await admin.goto("/desk/settings/calendars");
  await expect(row).toContainText("Versiunea 2");
  await expect(row).toContainText("10:00–12:00");
});

const STATEMENTS_MOST = 8;

test("no page asks the database more than eight times, and none more often for what is on it", async ({
  enter,
}) => {
  const [portal, desk] = [await enter(accounts.customer, here), await enter(accounts.agent, here)];
  const number = await openRequest(portal, "Avize multe");
  await desk.goto(ticketOnDesk(number));
  await write(desk, "note", "Prima.");
  await expect(desk.locator("[data-event=NOTED]")).toHaveCount(1);
  const pages = [
    { page: desk, paths: ["/desk?view=all", "/desk", ticketOnDesk(number), "/desk/search?q=avize"] },
    { page: portal, paths: ["/requests", "/requests?q=avize", requestPage(number)] },
  ];
  const count = async () => {
    // Open pages ask for their news now and then.
    for (const { page } of pages) await page.goto("about:blank");
    const found: Record<string, string[]> = {};
    for (const { page, paths } of pages) Object.assign(found, await statementsOf(server.line, page, paths));
    return found;
  };
  const few = await count();
  await cloneOf(number, 60, server.database);
  await desk.goto(ticketOnDesk(number));
  for (const nth of [2, 3, 4]) {
    await write(desk, nth % 2 ? "reply" : "note", `A ${nth}-a.`);
    await expect(desk.locator("[data-event=NOTED], [data-event=REPLIED]")).toHaveCount(nth);
  }
  const many = await count();
  for (const [path, statements] of Object.entries(many)) {
    expect(statements.length, `${path}\n${statements.join("\n")}`).toBeLessThanOrEqual(STATEMENTS_MOST);
    expect(statements.length, path).toBe(few[path]?.length);
  }
});
