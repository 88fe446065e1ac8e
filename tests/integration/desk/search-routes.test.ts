import { beforeEach, expect, test, vi } from "vitest";
import { nextAfter } from "@/app/desk/next";
import { type Answer, GET } from "@/app/desk/palette/route";
import { withinAllowance } from "@/lib/allowance";
import { catalogue } from "@/lib/i18n/catalogue";
import type { PersonActor } from "@/lib/people/actor";
import { admin, agent, customer } from "@/tests/support/fixtures";
import { opened, TUESDAY_TEN } from "../tickets/scene";

const session = vi.hoisted(() => ({ actor: null as PersonActor | null }));
vi.mock("@/lib/auth/session", () => {
  const actor = async () => session.actor;
  return { currentActor: actor, requireStaff: actor };
});

let dan: PersonActor;
beforeEach(async () => {
  dan = await agent();
  session.actor = dan;
});

const asked = (text: string) => GET(new Request(`http://localhost:3000/desk/palette?q=${text}`));
const found = async (text: string): Promise<Answer> => (await asked(text)).json();

test("the palette is sent what it shows and no more, the settings that fit to admins alone", async () => {
  const ana = await customer({ name: "Ana Palade", status: "DISABLED" });
  const { number } = await opened(ana, TUESDAY_TEN);
  const { people } = catalogue[dan.locale];
  const ticket = {
    href: `/desk/tickets/${number}`,
    label: `#${number} Factura nu ajunge`,
    detail: "Ana Palade",
  };
  const person = {
    href: `/desk/customers/${ana.id}`,
    label: "Ana Palade",
    detail: people.standing.DISABLED,
  };
  expect(await found("palade")).toEqual({
    settings: [],
    tickets: [ticket],
    people: [person],
    organisations: [],
  });

  const { label, section } = catalogue[dan.locale].settings;
  const typed = encodeURIComponent(section.tags);
  expect((await found(typed)).settings).toEqual([]);
  session.actor = await admin({ locale: dan.locale });
  expect((await found(typed)).settings).toEqual([
    { href: "/desk/settings/tags", label: section.tags, detail: label },
  ]);
  session.actor = ana;
  expect((await asked("palade")).status).toBe(404);
});

test("nobody asks the palette, or for the next ticket, beyond 300 times in five minutes", async () => {
  const { number } = await opened(await customer(), TUESDAY_TEN);
  const next = () => nextAfter(2_000_000_000, "view=all", [number]);
  expect((await asked("palade")).status).toBe(200);
  expect((await next()).href).toMatch(/^\/desk\/tickets\/\d+$/);
  for (let nth = 2; nth < 300; nth++) await withinAllowance("search", dan.id);
  expect((await asked("palade")).status).toBe(429);
  expect(await next()).toEqual({ href: "/desk?view=all", numbers: [number] });
});
