import http from "node:http";
import type { AddressInfo } from "node:net";

const LATE_MS = 500;

/**
 * The server seen through a slow line: where a page is shown anew, the row with its title comes well after all others.
 * Answers the address of this line, and how to cut it.
 */
export async function lineWithLateTitles(server: string): Promise<{ address: string; cut: () => void }> {
  const { host } = new URL(server);
  const line = http.createServer((asked, answer) => {
    const headers = { ...asked.headers, host, "accept-encoding": "identity" };
    const request = http.request(new URL(asked.url ?? "/", server), { method: asked.method, headers });
    request.on("response", async (from) => {
      const { "content-length": _, ...kept } = from.headers;
      answer.writeHead(from.statusCode ?? 500, kept);
      if (!from.headers["content-type"]?.startsWith("text/x-component")) return from.pipe(answer);
      const rows = (await from.setEncoding("utf8").toArray()).join("").split(/(?<=\n)/);
      const isTitle = (row: string) => row.includes('"title"');
      answer.write(rows.filter((row) => !isTitle(row)).join(""));
      setTimeout(() => answer.end(rows.filter(isTitle).join("")), LATE_MS);
    });
    asked.pipe(request);
  });
  await new Promise<void>((resolve) => line.listen(0, "localhost", resolve));
  const { port } = line.address() as AddressInfo;
  const cut = () => {
    line.closeAllConnections();
    line.close();
  };
  return { address: `http://localhost:${port}`, cut };
}
