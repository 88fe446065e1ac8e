import { expect } from "@playwright/test";
import errors from "@/lib/i18n/messages/ro/errors.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { expireInvitation } from "@/tests/support/e2e-database";
import { fillCall, openForCaller } from "./support/desk";
import { browse, expectUploaded } from "./support/files";
import { expectMails, linkIn, newestMail } from "./support/mailbox";
import { newAddress, test } from "./support/people";
import { add, commentField, composer, openRequest } from "./support/portal";

const MEGABYTE = 1024 * 1024;
const call = { name: "Ilinca Șerban", subject: "Certificatul AS2 expiră", body: "Ne trebuie cel nou." };

test("a weak password is refused at its field; the next one, good, is taken", async ({ enter, request }) => {
  const email = newAddress("ilinca");
  await openForCaller(await enter(accounts.agent), { ...call, email });
  const page = await enter(null);
  await page.goto(linkIn(await newestMail(request, email, "INVITATION"), "Vizitează Portalul"));
  const field = page.getByLabel("Parolă nouă");
  const submit = page.getByRole("button", { name: "Conectare" });
  for (const [password, sentence] of [
    ["scurt12", errors.password_too_short],
    ["farasuficientecifre1", errors.password_few_digits],
  ] as const) {
    await field.fill(password);
    await submit.click();
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveValue(password);
    await expect(field).toBeFocused();
  }
  await field.fill("parola2026");
  await submit.click();
  await expect(page).toHaveURL(/\/requests$/);
});

test("a used invitation says that the account is active, also to a page opened before", async ({
  enter,
  request,
}) => {
  const email = newAddress("ilinca");
  await openForCaller(await enter(accounts.agent), { ...call, email });
  const link = linkIn(await newestMail(request, email, "INVITATION"), "Vizitează Portalul");
  const [first, second] = [await enter(null), await enter(null)];
  for (const page of [first, second]) {
    await page.goto(link);
    await page.getByLabel("Parolă nouă").fill("parola2026");
  }
  await first.getByRole("button", { name: "Conectare" }).click();
  await expect(first).toHaveURL(/\/requests$/);
  await second.getByRole("button", { name: "Conectare" }).click();
  await expect(second.getByRole("alert").getByText(errors.link_invalid)).toBeVisible();
  await expect(second.getByLabel("Parolă nouă")).toHaveValue("parola2026");
  await second.goto(link);
  await expect(second.getByRole("heading", { name: "Contul este deja activ" })).toBeVisible();
  await expect(second.getByRole("link", { name: "Conectare" })).toBeVisible();
});

test("an expired invitation offers a new one, which works", async ({ enter, request }) => {
  const email = newAddress("ilinca");
  await openForCaller(await enter(accounts.agent), { ...call, email });
  const page = await enter(null);
  await page.goto(linkIn(await newestMail(request, email, "INVITATION"), "Vizitează Portalul"));
  await page.getByLabel("Parolă nouă").fill("parola2026");
  await expireInvitation(email);
  await page.getByRole("button", { name: "Conectare" }).click();
  await expect(page.getByRole("alert").getByText(errors.link_invalid)).toBeVisible();
  await page.reload();
  await expect(page.getByText("Invitația a expirat")).toBeVisible();
  await page.getByRole("button", { name: "Trimite o invitație nouă" }).click();
  await expect(page.getByText("Am trimis o invitație nouă")).toBeVisible();
  await expectMails(request, email, ["INVITATION", "INVITATION", "REQUEST_RECEIVED"]);
  await page.goto(linkIn(await newestMail(request, email, "INVITATION"), "Vizitează Portalul"));
  await page.getByLabel("Parolă nouă").fill("parola2026");
  await page.getByRole("button", { name: "Conectare" }).click();
  await expect(page).toHaveURL(/\/requests$/);
});

test("a call received in the future is refused at its field and nothing typed is lost", async ({ enter }) => {
  const page = await enter(accounts.agent);
  const caller = {
    ...call,
    email: newAddress("viitor"),
    phone: "+40 721 123 456",
    organisation: "Verde Market",
  };
  await fillCall(page, caller);
  const received = page.getByLabel("Primită la");
  await received.fill("2099-12-31T10:00");
  await page.getByLabel("Prioritate").selectOption("HIGH");
  await page.getByRole("button", { name: "Deschide solicitarea" }).click();
  await expect(page.getByText(errors.received_in_future)).toBeVisible();
  await expect(received).toHaveAttribute("aria-invalid", "true");
  await expect(received).toHaveValue("2099-12-31T10:00");
  for (const [label, value] of [
    ["Nume și prenume", caller.name],
    ["Telefon", caller.phone],
    ["Organizație", caller.organisation],
    ["Subiect", caller.subject],
    ["Descriere", caller.body],
    ["Prioritate", "HIGH"],
  ] as const)
    await expect(page.getByLabel(label)).toHaveValue(value);
  await expect(page).toHaveURL(/\/desk\/tickets\/new/);
});

test.describe("comments and files", () => {
  // Refused uploads are told by status.
  test.use({ expectedComplaints: /status of 41[35]/ });

  test("an empty comment is refused in words, one of blanks too", async ({ enter }) => {
    const page = await enter(accounts.customer);
    await openRequest(page, "Comentariu gol");
    for (const text of ["", "   \n "]) {
      await commentField(page).fill(text);
      await add(page);
      await expect(composer(page).getByText(errors.message_empty)).toBeVisible();
      await expect(commentField(page)).toHaveValue(text);
    }
    await expect(page.locator("[data-event=COMMENTED]")).toHaveCount(0);
  });

  test("a file of 26 MB and one of a forbidden type are refused; the text and the good file stay", async ({
    enter,
  }) => {
    const page = await enter(accounts.customer);
    await openRequest(page, "Fișiere refuzate");
    await commentField(page).fill("Vedeți fișierele atașate.");
    const big = { name: "arhiva.zip", mimeType: "application/zip", buffer: Buffer.alloc(26 * MEGABYTE, 1) };
    const program = {
      name: "factura.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("MZ\u0090\u0000"),
    };
    const good = { name: "comanda.edi", mimeType: "text/plain", buffer: Buffer.from("UNA:+.? 'UNB+UNOC:3'") };
    await browse(composer(page), [big, program, good]);
    const files = composer(page).getByRole("listitem");
    await expect(files.filter({ hasText: big.name })).toContainText(errors.file_too_large);
    await expect(files.filter({ hasText: program.name })).toContainText(errors.file_mismatch);
    await expectUploaded(composer(page), 1);
    await expect(commentField(page)).toHaveValue("Vedeți fișierele atașate.");
    const headers = { origin: new URL(page.url()).origin, "x-file-name": big.name };
    const answer = await page.request.post("/api/attachments", { headers, data: big.buffer });
    expect([answer.status(), await answer.json()]).toEqual([413, { code: "file_too_large" }]);
    await add(page);
    const message = page.locator("[data-event=COMMENTED]");
    await expect(composer(page).getByText("Nu s-a trimis încă")).toBeVisible();
    for (const { name } of [big, program])
      await composer(page)
        .getByRole("button", { name: `Ștergeți ${name}` })
        .click();
    await expect(message).toContainText("Vedeți fișierele atașate.");
    await expect(message.getByRole("listitem")).toHaveText([/comanda\.edi/]);
  });
});

test.describe("requests that are not there", () => {
  test.use({ expectedComplaints: /status of 404/ });

  for (const [who, paths] of [
    ["customer", ["/requests/999999", "/requests/0", "/requests/abc", "/requests/99999999999"]],
    ["agent", ["/desk/tickets/999999", "/desk/tickets/abc"]],
  ] as const)
    test(`an unknown request is "not found" to the ${who}`, async ({ enter }) => {
      const page = await enter(accounts[who]);
      for (const path of paths) {
        const answer = await page.goto(path);
        expect(answer?.status(), path).toBe(404);
        await expect(page.getByRole("heading", { name: "Pagina nu există" })).toBeVisible();
      }
    });
});
