import { expect } from "@playwright/test";
import { accounts } from "@/tests/support/accounts";
import { newCustomer } from "@/tests/support/e2e-database";
import * as acts from "./support/customer-acts";
import { take, ticketOnDesk, write } from "./support/desk";
import { drop } from "./support/files";
import { expectGoodLooks, STILL } from "./support/looks";
import { newestMail } from "./support/mailbox";
import { test } from "./support/people";
import {
  accept,
  add,
  commentField,
  composer,
  describeAndSend,
  rate,
  rateAnew,
  requestPage,
  sayItPersists,
} from "./support/portal";
import { clock, expectStatus, numberOf } from "./support/ticket";
import { beginning, words as wordsIn } from "./support/words";

const screens = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

// The recorder of the test would copy the thumbnails.
test.use({ expectedComplaints: /Connecting to 'blob:/ });

// Every two of screen, language and JavaScript meet in one of them.
const ways = [
  { screen: "desktop", locale: "en", alive: true },
  { screen: "desktop", locale: "ro", alive: false },
  { screen: "phone", locale: "ro", alive: true },
  { screen: "phone", locale: "en", alive: false },
] as const;

for (const { screen, locale, alive } of ways)
  test(`a customer's whole story on a ${screen}, in ${locale}${alive ? "" : ", without JavaScript"}`, async ({
    enter,
    request,
  }) => {
    const words = wordsIn[locale];
    const { portal, common } = words;
    const customer = await newCustomer("Dana Ene", locale);
    // What it looks like: in English here, in Romanian in the tests of pages.
    const looked = alive && locale === "en";
    if (looked) test.slow();
    const look = async () => {
      if (looked) await expectGoodLooks(page);
    };
    const page = await enter(customer, {
      ...(looked && STILL),
      viewport: screens[screen],
      javaScriptEnabled: alive,
      hasTouch: screen === "phone",
    });
    const desk = await enter(accounts.agent, { javaScriptEnabled: false });
    const reach = async (status: Parameters<typeof expectStatus>[1]) => {
      // A page that is alive shows it by itself.
      if (!alive) await page.goto(requestPage(number));
      await expectStatus(page, status, common);
    };

    const number = await test.step("a first request, from the empty list", () =>
      acts.firstRequest(page, words, locale, alive));

    await test.step("a comment with its file", async () => {
      await commentField(page, portal).fill("Am și **jurnalul**.");
      if (alive) await drop(composer(page, portal), [acts.log], common.files.browse);
      else await composer(page, portal).locator("input[type=file]").setInputFiles(acts.log);
      await add(page, portal);
      const comment = page.locator("[data-event=COMMENTED]");
      await expect(comment.locator("strong", { hasText: "jurnalul" })).toBeVisible();
      const link = comment.getByRole("link", { name: acts.log.name });
      const kept = await page.request.get((await link.getAttribute("href")) ?? "");
      expect((await kept.body()).equals(acts.log.buffer)).toBe(true);
    });

    await test.step("a question is answered; the clock says why it stood still", async () => {
      await desk.goto(ticketOnDesk(number));
      await take(desk);
      await reach("IN_PROGRESS");
      await acts.stopStatusMails(
        page,
        words,
        alive,
        await newestMail(request, customer.email, "TAKEN", number),
      );
      await write(desk, "askCustomer", "Ce rută folosiți?");
      await reach("WAITING_CUSTOMER");
      await expect(page.getByText(portal.turn.headline.WAITING_CUSTOMER, { exact: true })).toBeVisible();
      await expect(page.getByText(beginning(portal.deadline.CUSTOMER_RESPONSE)).first()).toBeVisible();
      const resolution = clock(page, "RESOLUTION");
      await resolution.getByText(words.sla.why).click();
      await expect(resolution.getByRole("table")).toContainText(
        beginning(words.sla.customerRow.pausedCustomer),
      );
      await commentField(page, portal).fill("AS2.");
      await add(page, portal);
      await expectStatus(page, "IN_PROGRESS", common);
    });

    await test.step("a solution: thanks, what persists, and the solution accepted", async () => {
      await write(desk, "resolve", "Am schimbat ruta.");
      await reach("RESOLVED");
      await expect(page.locator("[data-tone=solution]")).toContainText("Am schimbat ruta.");
      await expect(page.getByText(beginning(portal.resolved.autoClose))).toBeVisible();
      // On paper what is a link on the screen is part of its sentence.
      const seeSolution = /<link>(.*)<\/link>/.exec(portal.turn.detail.RESOLVED)?.[1];
      await page.emulateMedia({ media: "print" });
      await expect(page.getByRole("link", { name: seeSolution })).toBeVisible();
      await page.emulateMedia({ media: null });
      await commentField(page, portal).fill("Mulțumesc.");
      await add(page, portal);
      await expect(composer(page, portal).getByText(words.errors.required)).toBeVisible();
      await look();
      await expect(commentField(page, portal)).toHaveValue("Mulțumesc.");
      await composer(page, portal).getByLabel(portal.composer.thanks).check();
      await add(page, portal);
      await expect(page.locator("[data-event=COMMENTED]").last()).toContainText("Mulțumesc.");
      await sayItPersists(page, "Tot nu pleacă.", portal, alive ? undefined : acts.log);
      await expectStatus(page, "IN_PROGRESS", common);
      await expect(page.locator("[data-event=REOPENED]").getByRole("link")).toHaveCount(alive ? 0 : 1);
      await desk.goto(ticketOnDesk(number));
      await write(desk, "resolve", "Acum pleacă.");
      await reach("RESOLVED");
      await accept(page, portal);
      await expectStatus(page, "CLOSED", common);
    });

    await test.step("a low rating tells the agent and the team; it can be changed", async () => {
      await rate(page, 2, "A durat.", portal);
      await expect(page.locator("[data-rating='2']")).toBeVisible();
      for (const { email } of [accounts.agent, accounts.colleague]) {
        const mail = await newestMail(request, email, "AGENT_LOW_RATING", number);
        expect(mail.text).toContain("A durat.");
      }
      await rateAnew(page, 5, "Totuși bine.", portal);
      await expect(page.locator("[data-rating='5']")).toBeVisible();
      await expect(page.getByText(beginning(portal.rating.changeUntil))).toBeVisible();
    });

    if (alive) await test.step("it is printed whole, with nothing to press", () => acts.print(page, portal));

    const next = await test.step("what comes after is a new request, and is withdrawn", async () => {
      await page.getByRole("link", { name: portal.closed.follow }).click();
      await expect(page.getByLabel(portal.new.subject)).toHaveValue("Comenzile nu pleacă");
      // The page begins at its top, not beneath the header that stays there.
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
      await expect(page.getByLabel(portal.new.category)).not.toHaveValue("");
      await expect(page.getByLabel(portal.new.urgency)).toHaveValue("HIGH");
      await describeAndSend(page, "A apărut din nou.", portal);
      const followUp = numberOf(page);
      await page.getByRole("link", { name: `#${number} Comenzile nu pleacă` }).click();
      const named = page.getByText(beginning(portal.closed.followed)).getByRole("link");
      await expect(named).toContainText(`#${followUp}`);
      await named.click();
      await page.waitForURL(requestPage(followUp));
      await page.getByText(portal.withdraw.open, { exact: true }).click();
      await page.getByLabel(portal.withdraw.reason).fill("S-a rezolvat singură.");
      await page.getByRole("button", { name: portal.withdraw.confirm }).click();
      await expectStatus(page, "CLOSED", common);
      await expect(page.locator("[data-event=WITHDRAWN]")).toContainText("S-a rezolvat singură.");
      return numberOf(page);
    });

    await test.step("the list, by tab, order and search", () =>
      acts.lookThrough(page, portal, [next, number]));
    await look();

    await test.step("a new name is kept", async () => {
      await page.goto("/profile");
      const you = page.getByRole("region", { name: words.profile.you.title });
      await you.getByLabel(words.profile.you.name).fill("Dana Ene-Țurcanu");
      await you.getByRole("button", { name: common.form.save }).click();
      if (alive) await expect(page.getByText(words.profile.you.saved)).toBeVisible();
      await page.goto("/profile");
      await expect(you.getByLabel(words.profile.you.name)).toHaveValue("Dana Ene-Țurcanu");
    });
  });
