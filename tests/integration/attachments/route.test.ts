import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { GET, HEAD } from "@/app/api/attachments/[id]/route";
import type { PersonActor } from "@/lib/people/actor";
import { customer } from "@/tests/support/fixtures";
import { diskGround, type Ground, uploaded } from "./ground";

const session = vi.hoisted(() => ({ actor: null as PersonActor | null }));
vi.mock("@/lib/auth/session", () => ({ currentActor: async () => session.actor }));
const opened = vi.hoisted(() => vi.fn());
vi.mock("node:fs", async (load) => {
  const real = await load<typeof import("node:fs")>();
  const createReadStream = (...args: Parameters<typeof real.createReadStream>) => {
    opened();
    return real.createReadStream(...args);
  };
  return { ...real, createReadStream };
});

let ground: Ground;
beforeAll(async () => {
  ground = await diskGround();
});
afterAll(() => ground.stop());

test("asked for the headers of a file alone, no file is opened that nobody would close", async () => {
  session.actor = await customer();
  const { id } = await uploaded(session.actor, "export.csv", "linie;cod\n");
  const asked = { params: Promise.resolve({ id }) };
  const request = new Request(`http://localhost:3000/api/attachments/${id}?inline`);
  const head = await HEAD(request, asked);
  expect([head.status, head.body]).toEqual([200, null]);
  expect(opened).not.toHaveBeenCalled();
  const whole = await GET(request, asked);
  expect([...head.headers]).toEqual([...whole.headers]);
  expect(whole.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''export.csv");
  expect(await whole.text()).toBe("linie;cod\n");
  expect(opened).toHaveBeenCalledOnce();
  session.actor = await customer();
  expect((await HEAD(request, asked)).status).toBe(404);
  expect((await GET(request, asked)).status).toBe(404);
});
