import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

export type Received = { from: string; to: string[]; raw: string; secure: boolean };

/** `upgrade` begins in the clear and offers STARTTLS, `implicit` speaks nothing but TLS. */
type Tls = { kind: "upgrade" | "implicit"; key: string; cert: string };

type Refusal = { code: number; at: "rcpt" | "data" };

/** A real SMTP server on loopback. `refusals` are used up one a mail, `undefined` accepting it. */
export async function startSmtp(tls?: Tls) {
  const received: Received[] = [];
  const refusals: (Refusal | "reset" | undefined)[] = [];
  const sockets = new Set<Socket>();
  let current: Refusal | "reset" | undefined;
  const refuse = ({ code }: Refusal) => Object.assign(new Error("no"), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: tls ? ["AUTH"] : ["STARTTLS", "AUTH"],
    secure: tls?.kind === "implicit",
    ...(tls && { key: tls.key, cert: tls.cert }),
    logger: false,
    onMailFrom: (_address, _session, done) => {
      current = refusals.shift();
      done();
    },
    onRcptTo: (_address, _session, done) =>
      typeof current === "object" && current.at === "rcpt" ? done(refuse(current)) : done(),
    onData: (stream, session, done) => {
      text(stream).then((raw) => {
        if (current === "reset") {
          for (const socket of sockets) socket.destroy();
          return;
        }
        if (typeof current === "object") return done(refuse(current));
        const from = session.envelope.mailFrom;
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ from: from ? from.address : "", to, raw, secure: session.secure });
        done();
      }, done);
    },
  });
  server.on("error", () => {});
  server.server.on("connection", (socket) => sockets.add(socket));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `${tls?.kind === "implicit" ? "smtps" : "smtp"}://127.0.0.1:${port}`,
    received,
    refusals,
    stop: () => new Promise<void>((done) => server.close(() => done())),
  };
}

/** A server that greets, and then never comes to the end of its first answer, without ever falling silent. */
export async function startEndless() {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    const words = setInterval(() => socket.write("250-and furthermore\r\n"), 20);
    socket.on("error", () => {}).on("close", () => clearInterval(words));
    socket.write("220 good day\r\n");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { url: `smtp://127.0.0.1:${port}`, stop };
}

export type Call = { key: string; authorization: string; body: string };
type Script = (call: Call, response: ServerResponse, request: IncomingMessage) => void;

/** A scripted stand-in for Resend's API: each call takes the next script, and then all are accepted. */
export async function startResend() {
  const calls: Call[] = [];
  const scripts: Script[] = [];
  const server = createServer((request, response) => {
    text(request).then((body) => {
      const call = {
        key: String(request.headers["idempotency-key"]),
        authorization: String(request.headers.authorization),
        body,
      };
      calls.push(call);
      const script = scripts.shift() ?? answer(200, { id: "accepted" });
      script(call, response, request);
    }, response.destroy);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    calls,
    scripts,
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((done) => server.close(() => done()));
    },
  };
}

/** A script that answers as the API does: a refusal says its status in its body too. */
export function answer(status: number, body: object, headers: Record<string, string> = {}): Script {
  const said = status < 400 ? body : { statusCode: status, ...body };
  return (_call, response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(said));
  };
}

/** A script that answers with whatever a proxy on the way may say. */
export function proxyAnswer(status: number, page: string): Script {
  return (_call, response) => {
    response.writeHead(status, { "content-type": "text/html" }).end(page);
  };
}

/** A script that cuts the connection. */
export const reset: Script = (_call, _response, request) => {
  request.socket.resetAndDestroy();
};

/** A script that never answers. */
export const silence: Script = () => {};

/** A script that never answers to the end. */
export const half: Script = (_call, response) => {
  response.writeHead(200, { "content-type": "application/json" }).write('{"id":');
};

/** A script that sends the mail to another place. */
export const elsewhere: Script = (_call, response) => {
  response.writeHead(307, { location: "https://exemplu.ro/emails" }).end();
};
