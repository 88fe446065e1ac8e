/** A raw mail, read back: unfolded and decoded headers and the two bodies. */
export function parseMail(raw: string) {
  const [head = ""] = raw.split("\r\n\r\n", 1);
  const headers = head
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n")
    .map((line) => ({
      name: line.slice(0, line.indexOf(":")).toLowerCase(),
      value: line.slice(line.indexOf(":") + 2),
    }));
  const header = (name: string) => {
    const found = headers.find((one) => one.name === name);
    return found ? decodeWords(found.value) : null;
  };
  return {
    header,
    names: headers.map(({ name }) => name),
    text: part("text/plain"),
    html: part("text/html"),
  };

  function part(type: string): string {
    const boundary = /boundary="([^"]+)"/.exec(head)?.[1];
    const found = raw.split(`--${boundary}`).find((piece) => piece.includes(`Content-Type: ${type}`)) ?? "";
    const at = found.indexOf("\r\n\r\n");
    const body = found.slice(at + 4);
    const encoding = /Content-Transfer-Encoding: (\S+)/.exec(found.slice(0, at))?.[1];
    if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
    return encoding === "quoted-printable" ? decodeQuoted(body) : body;
  }
}

function decodeWords(value: string): string {
  return value
    .replace(/\?= =\?/g, "?==?")
    .replace(/(?:=\?UTF-8\?[BQ]\?[^?]*\?=)+/gi, (words) =>
      Buffer.concat(
        [...words.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)].map(([, kind, body = ""]) =>
          kind?.toUpperCase() === "B" ? Buffer.from(body, "base64") : bytesOf(body.replaceAll("_", " ")),
        ),
      ).toString("utf8"),
    );
}

function decodeQuoted(body: string): string {
  return bytesOf(body.replace(/=\r\n/g, "")).toString("utf8").replace(/\r\n/g, "\n");
}

function bytesOf(quoted: string): Buffer {
  return Buffer.from(
    quoted.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
}
