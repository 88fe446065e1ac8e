import { mailboxIsOpen, mailboxMails } from "@/lib/notifications/mailbox";

/** The local mailbox for tests: `?to=` one address. */
export async function GET(request: Request): Promise<Response> {
  if (!mailboxIsOpen()) return new Response(null, { status: 404 });
  const mails = await mailboxMails(new URL(request.url).searchParams.get("to") ?? "");
  const found = mails.map(({ id, kind, to, subject, text, html, links, headers, sentAt }) => {
    return { id, kind, to: to.address, name: to.name, subject, text, html, links, headers, sentAt };
  });
  return Response.json(found, { headers: { "cache-control": "no-store" } });
}
