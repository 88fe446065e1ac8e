import { expect } from "@playwright/test";
import common from "@/lib/i18n/messages/ro/common.json" with { type: "json" };
import words from "@/lib/i18n/messages/ro/desk.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { confirmMove, openForCaller, openMove, ticketOnDesk } from "./support/desk";
import { expectGoodLooks, STILL } from "./support/looks";
import { newAddress, test } from "./support/people";
import { unique } from "./support/people-pages";
import { expectStatus } from "./support/ticket";

test("many tickets are given, moved, sorted, noted on and resolved at once, with a result for each and why not", async ({
  enter,
}) => {
  test.slow();
  const page = await enter(accounts.agent, STILL);
  const organisation = unique("Firma");
  const call = { name: "Ion Avram", organisation, body: "Lipsă." };
  const open = (subject: string) => openForCaller(page, { ...call, email: newAddress("ion"), subject });
  const closed = await open("Închisă");
  const end = await openMove(page, "withdraw");
  await end.getByLabel(words.moves.withdraw.reason).fill("Dublură.");
  await confirmMove(end, "withdraw");
  await expectStatus(page, "CLOSED");
  const [first, second] = [await open("Avize"), await open("Comenzi")];
  await page.goto(
    `/desk?view=all&organisation=${encodeURIComponent(organisation)}&columns=status,assignee,team,category,tags`,
  );
  await expect(page.locator("tr[data-number]")).toHaveCount(3);

  const bar = page.getByRole("form", { name: words.bulk.label });
  const row = (number: number) => page.locator(`tr[data-number="${number}"]`);
  /** Does it to all three: what is said of those it could not be done to. */
  const apply = async (op: keyof typeof words.bulk.operation, value: string, changed: number) => {
    await page.getByRole("checkbox", { name: words.bulk.selectAll }).check();
    await bar.getByLabel(words.bulk.what).selectOption(op);
    if (op === "note" || op === "resolve") await bar.getByLabel(words.bulk.body).fill(value);
    else {
      const name = op === "untag" ? words.bulk.operation.tag : words.bulk.operation[op];
      await bar.getByLabel(name, { exact: true }).selectOption({ label: value });
    }
    await bar.getByRole("button", { name: words.bulk.apply }).click();
    const [begins = "", ends = ""] = words.bulk.changedSome
      .replace("{refused}", String(3 - changed))
      .split("{changed}");
    const outcome = page
      .getByRole("alert")
      .filter({ hasText: begins + changed })
      .filter({ hasText: ends });
    await expect(outcome).toBeVisible();
    const refused = outcome.getByRole("list", { name: words.bulk.refused });
    await expect(refused.getByRole("link")).toHaveCount(3 - changed);
    if (changed > 0) for (const number of [first, second]) await expect(outcome).toContainText(`#${number}`);
    return refused;
  };
  type Status = keyof typeof common.status;
  /** How the reason for a ticket begins, up to where the move is possible. */
  const why = (of: number, move: "assign" | "resolve", status: Status) =>
    `#${of} ${words.bulk.stateNow[move].replace("{status}", common.status[status])}`.split("{from}", 1)[0] ??
    "";
  const told = bar.locator("[data-consequence=resolve]");
  /** What is said beforehand of resolving all three. */
  const foretold = async (can: number, refused: string) => {
    await page.getByRole("checkbox", { name: words.bulk.selectAll }).check();
    await bar.getByLabel(words.bulk.what).selectOption("resolve");
    await expect(told).toContainText(
      words.bulk.resolvable.replace("{can}", String(can)).replace("{count}", "3"),
    );
    await expect(told).toContainText(refused);
    const mailed = words.bulk.resolves.replace("{count}", String(can));
    await expect(told.getByText(mailed)).toHaveCount(can > 0 ? 1 : 0);
  };

  await row(first).getByRole("checkbox").check();
  await bar.getByLabel(words.bulk.what).selectOption("resolve");
  await expect(told).toContainText(`#${first} (${common.status.WAITING_SUPPORT})`);
  await row(first).getByRole("button").click();
  await expect(told).not.toContainText(`#${first}`);
  await expect(page.getByText(words.done.taken.replace("{number}", String(first)))).toBeVisible();
  await page.reload();

  const given = await apply("assign", accounts.colleague.name, 2);
  await expect(given).toContainText(why(closed, "assign", "CLOSED"));
  for (const number of [first, second]) await expect(row(number)).toContainText(accounts.colleague.name);
  await apply("team", accounts.sorter.team, 2);
  await expect(row(first)).toContainText(accounts.sorter.team);
  await apply("category", "Altele", 2);
  await expect(row(second)).toContainText("Altele");
  await apply("tag", "instruire", 2);
  await expect(row(first)).toContainText("instruire");
  await expectGoodLooks(page);
  await apply("untag", "instruire", 2);
  await expect(row(first)).not.toContainText("instruire");
  await apply("note", "De văzut împreună.", 2);
  await foretold(2, `#${closed} (${common.status.CLOSED})`);
  const done = await apply("resolve", "Am schimbat ruta.", 2);
  await expect(done).toContainText(why(closed, "resolve", "CLOSED"));
  await expect(done).toContainText(common.status.IN_PROGRESS);

  // What was refused stays selected with what was typed; what was changed is let go.
  const box = (number: number) => row(number).getByRole("checkbox");
  for (const number of [first, second]) await expect(box(number)).not.toBeChecked();
  await expect(box(closed)).toBeChecked();
  await expect(bar.getByLabel(words.bulk.body)).toHaveValue("Am schimbat ruta.");
  expect((await bar.boundingBox())?.width).toBeLessThan(900);
  await foretold(0, common.status.RESOLVED);
  const again = await apply("resolve", "Încă o dată.", 0);
  // Two for one reason are named once.
  await expect(again.getByRole("listitem")).toHaveCount(2);
  await expect(again).toContainText(why(closed, "resolve", "CLOSED"));
  await expect(bar.getByLabel(words.bulk.body)).toHaveValue("Încă o dată.");
  await bar.getByRole("button", { name: words.bulk.clear }).click();
  await page.goto(ticketOnDesk(second));
  await expectStatus(page, "RESOLVED");
  await expect(page.locator("[data-event=NOTED]")).toContainText("De văzut împreună.");
  await expect(page.locator("[data-event=RESOLVED]")).toContainText("Am schimbat ruta.");
});
