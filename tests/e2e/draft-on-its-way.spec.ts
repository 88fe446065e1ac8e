import { expect } from "@playwright/test";
import words from "@/lib/i18n/messages/ro/desk.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { compose, ticketOnDesk } from "./support/desk";
import { test } from "./support/people";
import { openRequest } from "./support/portal";

// What is cut off on purpose.
test.use({ expectedComplaints: /Failed to load resource.*ERR_FAILED/ });

test("a form is sent once the draft on its way has arrived, or has been given up", async ({ enter }) => {
  const page = await enter(accounts.agent);
  const portal = await enter(accounts.customer);
  await page.goto(ticketOnDesk(await openRequest(portal, "Ciornă pe drum")));
  const form = await compose(page, "reply");
  const text = form.getByRole("textbox", { name: words.mode.reply.name });
  const writeAndSend = async (body: string) => {
    const begun = page.waitForRequest("**/api/drafts");
    await text.fill(body);
    await text.blur();
    await begun;
    await text.press("Control+Enter");
  };
  await test.step("the draft first, then the form", async () => {
    const order: string[] = [];
    page.on("response", (answer) => answer.url().endsWith("/api/drafts") && order.push("draft kept"));
    page.on("request", (asked) => "next-action" in asked.headers() && order.push("form sent"));
    let arrive = () => {};
    const arrives = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route("**/api/drafts", (route) => arrives.then(() => route.continue()));
    // Its words have arrived and still stand there: of all moments the one in which they must not be kept.
    await form.evaluate((shown) => {
      if (!(shown instanceof HTMLFormElement)) return;
      shown.reset = () => {
        shown.dispatchEvent(new FocusEvent("focusout"));
        HTMLFormElement.prototype.reset.call(shown);
      };
    });
    await writeAndSend("Verificăm ruta.");
    await expect(form).toHaveAttribute("aria-busy", "true");
    await expect(text).not.toBeEditable();
    arrive();
    await expect(page.locator("[data-event=REPLIED]")).toContainText("Verificăm ruta.");
    expect(order).toEqual(["draft kept", "form sent"]);
    await page.reload();
    await expect(text).toHaveValue("");
  });
  await test.step("one that never arrives does not hold the form for ever", async () => {
    await page.unroute("**/api/drafts");
    await page.route("**/api/drafts", () => undefined);
    const emptied = page.waitForRequest(
      (asked) => asked.url().endsWith("/api/drafts") && Object.keys(asked.postDataJSON().fields).length === 0,
    );
    await writeAndSend("Am găsit-o.");
    await expect(page.locator("[data-event=REPLIED]").last()).toContainText("Am găsit-o.");
    await expect(text).toHaveValue("");
    await expect(text).toBeEditable();
    // What was given up may have been written after all.
    await emptied;
  });
});

test("a draft's save that was given up is taken back where the form leads to another page too", async ({
  enter,
}) => {
  const page = await enter(accounts.customer);
  await page.route("**/api/drafts", () => undefined);
  const emptied = page.waitForRequest(
    (asked) => asked.url().endsWith("/api/drafts") && Object.keys(asked.postDataJSON().fields).length === 0,
  );
  await openRequest(page, "Ciornă rămasă pe drum");
  await emptied;
});
