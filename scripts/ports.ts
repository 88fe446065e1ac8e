import { createServer } from "node:net";

/** Whether nothing listens on the port yet, on any address of this machine. */
export function isFree(port: number, host?: string): Promise<boolean> {
  return listen(port, host).then(
    () => true,
    () => false,
  );
}

/** A free loopback port, chosen by the system. */
export function freePort(): Promise<number> {
  return listen(0, "127.0.0.1");
}

/** The first free port from `wanted` upwards; gives up after twenty. */
export async function nextFreePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 20; port++) if (await isFree(port)) return port;
  throw new Error(
    `The ports ${wanted} to ${wanted + 19} are all taken. Name a free one: PORT=4000 npm start`,
  );
}

function listen(port: number, host?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}
