import { beforeEach, expect, test, vi } from "vitest";
import { POST } from "@/app/api/drafts/route";
import { previewMessage } from "@/app/preview";
import { withinAllowance } from "@/lib/allowance";
import { draftOf } from "@/lib/drafts/queries";
import type { PersonActor } from "@/lib/people/actor";
import { customer } from "@/tests/support/fixtures";

const session = vi.hoisted(() => ({ actor: null as PersonActor | null }));
vi.mock("@/lib/auth/session", () => ({ currentActor: async () => session.actor }));

let ana: PersonActor;
beforeEach(async () => {
  ana = await customer();
  session.actor = ana;
});

function save(body: string, site = "same-origin", signal: AbortSignal | null = null): Promise<Response> {
  const headers = { "sec-fetch-site": site };
  const draft = JSON.stringify({ key: "request:new", fields: { body }, attachmentIds: [] });
  const asked = { method: "POST", headers, body: draft, signal };
  return POST(new Request("http://localhost:3000/api/drafts", asked));
}

test("a draft is kept from our own pages alone, and not beyond 600 times in five minutes", async () => {
  expect((await save("de altundeva", "cross-site")).status).toBe(403);
  expect((await save("prima")).status).toBe(200);
  for (let nth = 1; nth < 600; nth++) await withinAllowance("draft", ana.id);
  expect((await save("a doua")).status).toBe(429);
  expect((await draftOf(ana, "request:new")).fields).toEqual({ body: "prima" });
});

test("a draft that its form has given up meanwhile is not kept any more", async () => {
  expect((await save("prea târziu", "same-origin", AbortSignal.abort())).status).toBe(408);
  expect((await draftOf(ana, "request:new")).savedAt).toBeNull();
});

test("a preview is shown to who is signed in, and not beyond 300 times in five minutes", async () => {
  expect(await previewMessage("**Bună**")).not.toBeNull();
  for (let nth = 1; nth < 300; nth++) await withinAllowance("preview", ana.id);
  expect(await previewMessage("**Bună**")).toBeNull();
  session.actor = null;
  expect(await previewMessage("**Bună**")).toBeNull();
});
