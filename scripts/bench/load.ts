/** A page and whose session asks for it. */
export type Page = { name: string; path: string; cookie: string };

const WARM = 25;
const ALONE = 100;
const TOGETHER = 300;
const CONNECTIONS = 10;

/** Times a page: one request after the other, then ten at once. */
export async function measure(origin: string, { name, path, cookie }: Page) {
  const get = async () => {
    const began = performance.now();
    const response = await fetch(origin + path, { headers: { cookie }, redirect: "manual" });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${name} (${path}) answered ${response.status}.`);
    return { ms: performance.now() - began, bytes: Buffer.byteLength(text) };
  };
  for (let each = 0; each < WARM; each++) await get();
  const alone: number[] = [];
  let bytes = 0;
  for (let each = 0; each < ALONE; each++) {
    const answer = await get();
    alone.push(answer.ms);
    bytes = answer.bytes;
  }
  alone.sort((a, b) => a - b);
  const began = performance.now();
  let left = TOGETHER;
  const worker = async () => {
    while (left-- > 0) await get();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  const perSecond = (TOGETHER * 1_000) / (performance.now() - began);
  return { medianMs: alone[ALONE / 2] ?? 0, p95Ms: alone[Math.floor(ALONE * 0.95)] ?? 0, perSecond, bytes };
}

/** Signs in as a browser without JavaScript does; answers the cookie of the session. */
export async function signIn(origin: string, email: string, password: string): Promise<string> {
  const page = await (await fetch(`${origin}/sign-in`)).text();
  const form = /<form[^>]*>(?:(?!<\/form>)[\s\S])*name="password"[\s\S]*?<\/form>/.exec(page)?.[0] ?? "";
  const body = new FormData();
  for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1];
    if (name) body.set(name, plain(/value="([^"]*)"/.exec(input)?.[1] ?? ""));
  }
  body.set("email", email);
  body.set("password", password);
  const answer = await fetch(`${origin}/sign-in`, {
    method: "POST",
    body,
    headers: { origin },
    redirect: "manual",
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";", 1)[0] ?? "");
  if (!cookies.some((cookie) => cookie.startsWith("helpdesk.session=")))
    throw new Error(`${email} could not sign in (${answer.status}).`);
  return cookies.join("; ");
}

function plain(value: string): string {
  return value
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
