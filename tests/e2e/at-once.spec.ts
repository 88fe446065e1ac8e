import { expect } from "@playwright/test";
import words from "@/lib/i18n/messages/ro/desk.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { openForCaller, ticketOnDesk, write } from "./support/desk";
import { newAddress, test } from "./support/people";
import { replay, sentBy, versionOf, withField } from "./support/replay";
import { expectStatus, numberOf } from "./support/ticket";

const AT_ONCE = 50;

test("two agents who ask for the most urgent at once get two, and a move sent fifty times at once is made once", async ({
  enter,
}) => {
  const pages = [await enter(accounts.rival), await enter(accounts.twin)] as const;
  const [page] = pages;
  const numbers: number[] = [];
  for (const subject of ["Prima din două", "A doua din două"]) {
    const call = { name: "Ion Avram", body: "Lipsă.", email: newAddress("ion"), subject };
    numbers.push(await openForCaller(page, call));
    await page.getByLabel(words.properties.team).selectOption(accounts.rival.team);
    await expect(page.locator("[data-event=TEAM_CHANGED]")).toBeVisible();
  }
  for (const each of pages) await each.goto("/desk?view=team");
  const buttons = pages.map((each) => each.getByRole("button", { name: words.urgent, exact: true }));
  await Promise.all(buttons.map((button) => button.click()));
  await Promise.all(pages.map((each) => each.waitForURL(/\/desk\/tickets\/\d+$/)));
  const taken = pages.map(numberOf);
  expect(taken.toSorted()).toEqual(numbers.toSorted());
  for (const each of pages) await expectStatus(each, "IN_PROGRESS");

  const resolving = await sentBy(page, () => write(page, "resolve", "Am corectat ruta mesajelor."));
  await expectStatus(page, "RESOLVED");
  const other = String(taken[1]);
  await page.goto(ticketOnDesk(Number(other)));
  const once = withField(withField(resolving, "number", other), "version", await versionOf(page));
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => replay(page, once)));
  const told = (code: string) => answers.filter((answer) => answer.includes(code)).length;
  expect([told('"ok":true'), told('"code":"changed_meanwhile"')]).toEqual([1, AT_ONCE - 1]);
  await page.reload();
  await expectStatus(page, "RESOLVED");
  await expect(page.locator("[data-event=RESOLVED]")).toHaveCount(1);
});
