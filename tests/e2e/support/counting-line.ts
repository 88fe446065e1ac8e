import net, { type AddressInfo } from "node:net";
import { expect, type Page } from "@playwright/test";

const LENGTH = 4;

/** A way to a database on which every statement is seen. */
export type CountingLine = {
  port: number;
  /** The statements sent since it was last emptied, in order. */
  statements: string[];
  cut: () => void;
};

/** Listens on a port of its own and passes everything on to a Postgres, there and back. */
export async function countingLine(postgres: { host: string; port: number }): Promise<CountingLine> {
  const statements: string[] = [];
  const open = new Set<net.Socket>();
  const line = net.createServer((client) => {
    const server = net.connect(postgres.port, postgres.host);
    const read = reader((statement) => statements.push(statement));
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on("close", () => open.delete(socket)).on("error", () => undefined);
    }
    client.on("data", read);
    client.pipe(server).pipe(client);
  });
  await new Promise<void>((resolve) => line.listen(0, "127.0.0.1", resolve));
  const { port } = line.address() as AddressInfo;
  const cut = () => {
    line.close();
    for (const socket of open) socket.destroy();
  };
  return { port, statements, cut };
}

const TRIES = 3;

/** The statements of each page, of a few tries the fewest: now and then one reads anew what the server keeps. */
export async function statementsOf(
  { statements }: CountingLine,
  page: Page,
  paths: readonly string[],
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const path of paths) {
    await page.request.get(path);
    const tries: string[][] = [];
    for (let nth = 0; nth < TRIES; nth++) {
      statements.length = 0;
      const answer = await page.request.get(path);
      expect(answer.status(), path).toBe(200);
      tries.push(statements.map((statement) => statement.replace(/\s+/g, " ").trim()));
    }
    found[path] = tries.toSorted((a, b) => a.length - b.length)[0] ?? [];
  }
  return found;
}

/** Reads what a client of Postgres sends, message by message; tells of each statement when it is executed. */
function reader(tell: (statement: string) => void): (bytes: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let begun = false;
  let parsed = "";
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    for (;;) {
      // The first message of a connection has no letter before its length.
      const head = begun ? 1 : 0;
      if (rest.length < head + LENGTH) return;
      const end = head + rest.readInt32BE(head);
      if (rest.length < end) return;
      const kind = begun ? String.fromCharCode(rest[0] ?? 0) : "";
      const body = rest.subarray(head + LENGTH, end);
      rest = rest.subarray(end);
      begun = true;
      if (kind === "Q") tell(textOf(body));
      else if (kind === "P") parsed = textOf(body.subarray(body.indexOf(0) + 1));
      else if (kind === "E") tell(parsed);
    }
  };
}

function textOf(body: Buffer): string {
  return body.subarray(0, body.indexOf(0)).toString();
}
