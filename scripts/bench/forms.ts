/** The hidden fields of the form of a page that has a field of this name, as a browser without JavaScript sends them. */
export function hiddenFields(html: string, field: string): Map<string, string> {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((each) => each.includes(`name="${field}"`));
  if (!form) throw new Error(`The page has no form with a field ${field}.`);
  const inputs = form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  return new Map(inputs.map((input) => [attribute(input, "name"), attribute(input, "value")]));
}

/** Posts a form to the page it stands on, from that page. */
export function post(
  url: string,
  cookie: string,
  fields: Iterable<readonly [string, string]>,
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of fields) body.set(name, value);
  const headers = { cookie, origin: new URL(url).origin };
  return fetch(url, { method: "POST", body, headers, redirect: "manual" });
}

/** Sends a form as a browser with JavaScript does; what comes back is the page's new elements, not a document. */
export function send(
  url: string,
  cookie: string,
  hidden: ReadonlyMap<string, string>,
  fields: Iterable<readonly [string, string]>,
): Promise<Response> {
  const described = [...hidden].find(([name]) => /^\$ACTION_\d+:0$/.test(name))?.[1] ?? "{}";
  const { id } = JSON.parse(described) as { id?: string };
  if (!id) throw new Error("The form names no action.");
  const body = new FormData();
  for (const [name, value] of [...hidden, ...fields])
    if (!name.startsWith("$ACTION")) body.set(`_1_${name}`, value);
  body.set("0", '[{"ok":null},"$K1"]');
  const headers = { cookie, origin: new URL(url).origin, accept: "text/x-component", "next-action": id };
  return fetch(url, { method: "POST", body, headers, redirect: "manual" });
}

/** Signs in as a browser without JavaScript does; answers the cookie of the session. */
export async function signIn(origin: string, email: string, password: string): Promise<string> {
  const page = await (await fetch(`${origin}/sign-in`)).text();
  const fields = hiddenFields(page, "password").set("email", email).set("password", password);
  const answer = await post(`${origin}/sign-in`, "", fields);
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";", 1)[0] ?? "");
  if (!cookies.some((cookie) => cookie.startsWith("helpdesk.session=")))
    throw new Error(`${email} could not sign in (${answer.status}).`);
  return cookies.join("; ");
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return value
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
