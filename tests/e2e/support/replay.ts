import type { Page } from "@playwright/test";

/** A form as it went to the server. */
type Sent = { url: string; headers: Record<string, string>; body: string };

/** A field only of what a page sends by itself: up to which event it was read. */
const byItself = /_seq"/;

/** Does something that sends a form, and keeps what was sent. */
export async function sentBy(page: Page, act: () => Promise<unknown>): Promise<Sent> {
  const sending = page.waitForRequest(
    (request) => "next-action" in request.headers() && !byItself.test(request.postData() ?? ""),
  );
  await act();
  const request = await sending;
  const { accept, "content-type": type, "next-action": action } = request.headers();
  const headers = { accept, "content-type": type, "next-action": action, origin: new URL(page.url()).origin };
  return { url: request.url(), headers: headers as Record<string, string>, body: request.postData() ?? "" };
}

/** Sends it once more in the same person's name; answers what the server says. */
export async function replay(page: Page, { url, headers, body }: Sent): Promise<string> {
  // On a connection of its own: a kept one may be closed by the server in the moment it is used again.
  const answer = await page.request.post(url, { headers: { ...headers, connection: "close" }, data: body });
  return answer.text();
}

/** The same form with another value in one of its fields. */
export function withField(sent: Sent, name: string, value: string): Sent {
  const field = new RegExp(`(_${name}"\\r\\n\\r\\n)[^\\r]*`);
  if (!field.test(sent.body)) throw new Error(`The form sent has no field ${name}.`);
  return { ...sent, body: sent.body.replace(field, (_, head) => head + value) };
}

/** The version the ticket before us has now. */
export function versionOf(page: Page): Promise<string> {
  return page.locator("form input[name=version]").first().inputValue();
}
