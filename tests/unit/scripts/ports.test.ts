import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { freePort, isFree, nextFreePort } from "@/scripts/ports";

const open: Server[] = [];

afterEach(async () => {
  for (const server of open.splice(0)) await new Promise((resolve) => server.close(resolve));
});

function occupy(port: number, host?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    open.push(server);
    server.listen({ port, host }, resolve);
  });
}

test("a taken port is stepped around", async () => {
  const port = await freePort();
  await occupy(port);
  expect(await nextFreePort(port)).toBeGreaterThan(port);
});

test("a port taken on the loopback alone counts as taken", async () => {
  const port = await freePort();
  await occupy(port, "127.0.0.1");
  expect(await isFree(port)).toBe(false);
});

test("a free port is used as wanted", async () => {
  const port = await freePort();
  expect(await nextFreePort(port)).toBe(port);
});
