import { NextRequest } from "next/server";
import { beforeEach, expect, test, vi } from "vitest";
import { proxy } from "@/proxy";

const database = vi.hoisted(() => ({ answers: false }));
vi.mock("@/lib/health", () => ({ databaseAnsweredLately: async () => database.answers }));

const ask = (path: string, init: ConstructorParameters<typeof NextRequest>[1] = {}) =>
  proxy(new NextRequest(`http://localhost:3000${path}`, init));

beforeEach(() => {
  database.answers = false;
});

test("while the database is away every page answers 503 with a page that looks again by itself", async () => {
  const answer = await ask("/requests");
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("10");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const page = await answer.text();
  expect(page).toContain("nu este disponibil");
  expect(page).toContain('http-equiv="refresh"');
});

test("it speaks the reader's language", async () => {
  const headers = { "accept-language": "en-GB,en;q=0.9" };
  expect(await (await ask("/requests", { headers })).text()).toContain("not available right now");
  const chosen = { ...headers, cookie: "locale=ro" };
  expect(await (await ask("/requests", { headers: chosen })).text()).toContain("nu este disponibil");
});

test("a form that was sent is not sent again by itself", async () => {
  const page = await (await ask("/requests/new", { method: "POST" })).text();
  expect(page).toContain("trimiteți din nou");
  expect(page).not.toContain("http-equiv");
});

test("the API answers for itself, and pages go on once the database is back", async () => {
  expect((await ask("/api/health")).status).toBe(200);
  database.answers = true;
  expect((await ask("/requests")).status).toBe(200);
});
