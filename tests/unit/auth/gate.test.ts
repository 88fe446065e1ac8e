import { expect, test } from "vitest";
import { gate } from "@/lib/auth/gate";
import { ok, type Result } from "@/lib/result";

function held() {
  let finish = (_n: number) => {};
  let fail = (_error: Error) => {};
  const done = new Promise<Result<number>>((resolve, reject) => {
    finish = (n) => resolve(ok(n));
    fail = reject;
  });
  return { work: () => done, finish, fail };
}

test("work above the limit waits its turn, and above the line is told busy", async () => {
  const pass = gate(2, 1);
  const [a, b, c, d] = [held(), held(), held(), held()];
  let started = 0;
  const counted = (work: () => Promise<Result<number>>) => () => {
    started += 1;
    return work();
  };
  const first = pass(counted(a.work));
  const second = pass(counted(b.work));
  const third = pass(counted(c.work));
  expect(await pass(counted(d.work))).toEqual({ ok: false, code: "busy" });
  expect(started).toBe(2);
  a.finish(1);
  expect(await first).toEqual(ok(1));
  c.finish(3);
  expect(await third).toEqual(ok(3));
  b.finish(2);
  expect(await second).toEqual(ok(2));
  expect(started).toBe(3);
});

test("work that throws leaves its place to the next", async () => {
  const pass = gate(1, 1);
  const bad = held();
  const first = pass(bad.work);
  const second = pass(async () => ok(2));
  bad.fail(new Error("broken"));
  await expect(first).rejects.toThrow("broken");
  expect(await second).toEqual(ok(2));
  expect(await pass(async () => ok(3))).toEqual(ok(3));
});
