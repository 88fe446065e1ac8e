import { expect } from "@playwright/test";
import type { MailKind } from "@/prisma/generated/enums";
import { accounts } from "@/tests/support/accounts";
import {
  compose,
  expectOptedOut,
  openForCaller,
  related,
  send,
  take,
  ticketOnDesk,
  write,
} from "./support/desk";
import * as attached from "./support/files";
import { expectMails, linkIn, newestMail } from "./support/mailbox";
import { newAddress, test } from "./support/people";
import * as customer from "./support/portal";
import { standings } from "./support/standings";
import { clock, expectStanding, expectStatus, numberOf, type Standing } from "./support/ticket";

const SUBJECT = "Factura 2026-1187 a fost respinsă de e-Factura";
const ana = { name: "Ana Țîrlea", email: newAddress("ana.tirlea"), password: "parola2026" };

test.use({ expectedComplaints: /status of 404/ });

test("a request that came by telephone is taken, asked about, solved, reopened, accepted, rated and followed", async ({
  enter,
  request,
}) => {
  const desk = await enter(accounts.agent);
  const portal = await enter(null);
  const stranger = await enter(accounts.customer);
  const soFar: MailKind[] = [];
  const mailed = (...more: MailKind[]) => {
    soFar.push(...more);
    return expectMails(request, ana.email, soFar);
  };
  const files: attached.SentFile[] = [];
  let number = 0;

  const bothSee = async (standing: Standing) => {
    await expectStanding(desk, standing);
    await portal.goto(customer.requestPage(number));
    await expectStanding(portal, standing);
  };
  const deskSees = async (standing: Standing) => {
    await expectStanding(portal, standing);
    await desk.reload();
    await expectStanding(desk, standing);
  };

  await test.step("1. Ana phones; unknown, she is registered in the form that opens her ticket", async () => {
    const call = { ...ana, phone: "+40 721 123 456", organisation: "Verde Market SRL" };
    number = await openForCaller(desk, { ...call, subject: SUBJECT, body: "Eroare BR-RO-110 la trimitere." });
    await expect(desk.getByRole("heading", { level: 1 })).toContainText(SUBJECT);
    await expect(desk.getByRole("complementary").getByText("Telefon", { exact: true })).toBeVisible();
    await expect(desk.getByText("Verde Market SRL")).toBeVisible();
  });

  await test.step("2. she is invited and told; she sets a password and lands on Solicitări", async () => {
    await mailed("INVITATION", "REQUEST_RECEIVED");
    const invitation = await newestMail(request, ana.email, "INVITATION");
    const confirmation = await newestMail(request, ana.email, "REQUEST_RECEIVED");
    expect(linkIn(confirmation, "Vizualizați Solicitarea")).toMatch(new RegExp(`/requests/${number}$`));
    await customer.acceptInvitation(portal, linkIn(invitation, "Vizitează Portalul"), ana);
    await expect(portal.getByRole("heading", { level: 1, name: "Solicitări" })).toBeVisible();
    await expect(portal).toHaveURL(/\/requests$/);
    const row = portal.locator(`li[data-number="${number}"]`);
    await expect(row).toContainText(SUBJECT);
    await expect(row).toHaveAttribute("data-turn", "support");
    await portal.goto(linkIn(confirmation, "Vizualizați Solicitarea"));
  });

  await test.step("3. it waits for support, with a clock of 30 minutes", async () => {
    await bothSee(standings.opened);
    for (const page of [desk, portal]) {
      await expect(clock(page, "PICKUP")).toContainText(/mai sunt (30|2[5-9]) min/);
      await clock(page, "PICKUP").getByText("De ce?").click();
      await expect(clock(page, "PICKUP").locator("tfoot")).toContainText("30 min");
    }
  });

  await test.step("4. the agent takes it; Ana is mailed and stops the status mails without signing in", async () => {
    await take(desk);
    await bothSee(standings.taken);
    await expect(portal.getByText(`${accounts.agent.name} lucrează la solicitarea dvs.`)).toBeVisible();
    await mailed("TAKEN");
    const mail = await newestMail(request, ana.email, "TAKEN");
    expect(linkIn(mail, "Vizualizați Solicitarea")).toMatch(new RegExp(`/requests/${number}$`));
    await customer.stopNotifications(await enter(null), linkIn(mail, "Nu doresc să primesc notificări"));
  });

  await test.step("5. the agent asks Ana: the clock pauses, and she is mailed though she opted out", async () => {
    await write(desk, "askCustomer", "Ne trimiteți factura și mesajul de eroare?");
    await bothSee(standings.asked);
    await expect(portal.locator("section[data-turn]")).toContainText("Răspunsul dvs. până");
    await expect(portal.getByText("Ne trimiteți factura și mesajul de eroare?")).toBeVisible();
    await mailed("CUSTOMER_QUESTION");
    const mail = await newestMail(request, ana.email, "CUSTOMER_QUESTION");
    expect(mail.text).toContain("Ne trimiteți factura și mesajul de eroare?");
    await portal.goto(linkIn(mail, "Vizualizați Solicitarea"));
  });

  await test.step("6. Ana answers with a screenshot and a PDF: the clock resumes, nobody mails her", async () => {
    files.push(...(await attached.screenshotAndPdf(portal)));
    await customer.commentField(portal).fill("Atașez factura și captura de ecran.");
    await attached.drop(customer.composer(portal), files);
    await attached.expectUploaded(customer.composer(portal), 2);
    await customer.add(portal);
    await deskSees(standings.back);
    await expectOptedOut(desk, "BACK_IN_PROGRESS", 1);
    await expectMails(request, accounts.agent.email, ["AGENT_CUSTOMER_ANSWERED"], number);
    await attached.expectFiles(desk, files);
  });

  await test.step("7. the agent asks another provider and records the answer: pause and resumption", async () => {
    const form = await compose(desk, "askThirdParty");
    await form.getByLabel("Numele").fill(`Docunet EDI ${number}`);
    await form.getByRole("textbox", { name: "Întreabă terți" }).fill("De ce respinge validatorul BR-RO-110?");
    await send(form, "askThirdParty");
    await bothSee(standings.askedOutside);
    await expect(portal.locator("section[data-turn]")).toContainText(`Docunet EDI ${number}`);
    await expectOptedOut(desk, "WAITING_THIRD_PARTY", 1);
    await write(desk, "resume", "Validatorul cere codul de județ.");
    await bothSee(standings.back);
    await expectOptedOut(desk, "BACK_IN_PROGRESS", 2);
    await expect(portal.getByText("Validatorul cere codul de județ.")).toHaveCount(0);
  });

  await test.step("8. the agent resolves it: Ana is mailed the solution though she opted out", async () => {
    await write(desk, "resolve", "Am completat codul de județ; retrimiteți factura.");
    await bothSee(standings.resolved);
    await expect(portal.locator("[data-tone=solution]")).toContainText("retrimiteți factura");
    await mailed("RESOLVED");
    const mail = await newestMail(request, ana.email, "RESOLVED");
    expect(mail.text).toContain("Am completat codul de județ; retrimiteți factura.");
    await portal.goto(linkIn(mail, "Vizualizați Solicitarea"));
  });

  await test.step("9. the problem persists; solved again, Ana accepts and rates", async () => {
    await customer.sayItPersists(portal, "Aceeași eroare și după retrimitere.");
    await deskSees(standings.back);
    await expect(desk.getByText("Aceeași eroare și după retrimitere.")).toBeVisible();
    await expectOptedOut(desk, "BACK_IN_PROGRESS", 3);
    await write(desk, "resolve", "Am retrimis-o noi; a fost acceptată.");
    await bothSee(standings.resolved);
    await mailed("RESOLVED");
    await customer.accept(portal);
    await deskSees(standings.closed);
    await expectOptedOut(desk, "CLOSED", 1);
    await customer.rate(portal, 4, "Mulțumesc, a durat puțin.");
    await expect(portal.locator("[data-rating='4']")).toBeVisible();
    await desk.reload();
    await expect(desk.getByText("4 din 5", { exact: true })).toBeVisible();
    await expect(desk.getByText("Mulțumesc, a durat puțin.")).toBeVisible();
    const two = ["AGENT_CUSTOMER_ANSWERED", "AGENT_CUSTOMER_ANSWERED"] as const;
    await expectMails(request, accounts.agent.email, two, number);
  });

  const followUp =
    await test.step("10. closed is final: what Ana writes now opens a new, linked request", async () => {
      await expect(customer.commentField(portal)).toHaveCount(0);
      await portal.getByRole("link", { name: "Deschideți o solicitare nouă legată de aceasta" }).click();
      await expect(portal.getByLabel("Subiect")).toHaveValue(SUBJECT);
      await customer.describeAndSend(portal, "A apărut din nou la factura 1190.");
      await expectStatus(portal, "WAITING_SUPPORT");
      await expect(portal.getByRole("link", { name: `#${number} ${SUBJECT}` })).toBeVisible();
      const next = numberOf(portal);
      await desk.goto(ticketOnDesk(next));
      await expectStanding(desk, standings.opened);
      await related(desk)
        .getByRole("link", { name: `#${number} ${SUBJECT}` })
        .click();
      await expectStatus(desk, "CLOSED");
      await expect(related(desk).getByRole("link", { name: `#${next} ${SUBJECT}` })).toBeVisible();
      await mailed("REQUEST_RECEIVED");
      return next;
    });

  await test.step("nobody else reaches any page or file of it", async () => {
    await portal.goto(customer.requestPage(number));
    const addresses = await attached.fileAddresses(portal);
    expect(addresses.length).toBeGreaterThanOrEqual(files.length);
    const pages = [number, followUp].flatMap((each) => [customer.requestPage(each), ticketOnDesk(each)]);
    const inline = addresses.map((address) => `${address}?inline`);
    await attached.expectAnswers(stranger.request, [...pages, ...addresses, ...inline], 404);
    await attached.expectAnswers(portal.request, addresses, 200);
    await attached.expectAnswers(request, addresses, 404);
    await stranger.goto(`/requests/new?follows=${number}`);
    await expect(stranger.getByLabel("Subiect")).toHaveValue("");
    await expect(stranger.getByText(SUBJECT)).toHaveCount(0);
    await stranger.goto(customer.requestPage(number));
    await expect(stranger.getByRole("heading", { name: "Pagina nu există" })).toBeVisible();
  });
});
