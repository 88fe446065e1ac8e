import { getLocale, getTranslations } from "next-intl/server";
import { currentActor } from "@/lib/auth/session";
import { csvLine } from "@/lib/csv";
import { currentTime } from "@/lib/current-time";
import { isStaff } from "@/lib/people/actor";
import { tagNames } from "@/lib/tags/queries";
import { readQueue } from "@/lib/tickets/filters";
import { type QueueRow, queue } from "@/lib/tickets/queue";
import { queueOptions } from "@/lib/tickets/queue-options";
import { localOfInstant } from "@/lib/zoned-time";

/** Rows read at a time. */
const BATCH = 500;

/** A part of the queue as CSV, for staff; written as it is read, and no longer than somebody takes it. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor || !isStaff(actor)) return new Response(null, { status: 404 });
  const address = readQueue(Object.fromEntries(new URL(request.url).searchParams));
  const [t, locale, options, now] = await Promise.all([
    getTranslations(),
    getLocale(),
    queueOptions(actor),
    currentTime(),
  ]);
  const local = (at: Date | null) => at && localOfInstant(at.getTime(), actor.timeZone).replace("T", " ");
  const nameIn = (named: readonly { id: string; name: string }[], id: string | null) =>
    named.find((each) => each.id === id)?.name ?? null;
  const categories = options.categories.map(({ id, nameRo, nameEn }) => ({
    id,
    name: locale === "ro" ? nameRo : nameEn,
  }));
  const columns = {
    number: ({ number }) => number,
    subject: ({ subject }) => subject,
    requester: ({ requester }) => requester.name,
    organisation: ({ requester }) => requester.organisation?.name ?? null,
    status: ({ status }) => t(`common.status.${status}`),
    priority: ({ priority }) => t(`common.priority.${priority}`),
    assignee: ({ assignee }) => assignee?.name ?? null,
    team: ({ teamId }) => nameIn(options.teams, teamId),
    category: ({ categoryId }) => nameIn(categories, categoryId),
    thirdParty: ({ thirdPartyId }) => nameIn(options.thirdParties, thirdPartyId),
    tags: ({ tags }) => tags.join(", "),
    channel: ({ channel }) => t(`common.channel.${channel}`),
    receivedAt: ({ receivedAt }) => local(receivedAt),
    activity: ({ lastActivityAt }) => local(lastActivityAt),
    due: ({ nextBreachAt }) => local(nextBreachAt),
    breached: ({ hasBreach }) => (hasBreach ? t("desk.export.yes") : t("desk.export.no")),
  } satisfies Record<string, (row: QueueRow & { tags: readonly string[] }) => string | number | null>;
  const names = Object.keys(columns) as (keyof typeof columns)[];

  const lines = async function* () {
    // The mark by which spreadsheets know UTF-8.
    yield `\uFEFF${csvLine(names.map((name) => t(`desk.export.column.${name}`)))}`;
    for (let { after } = address; ; ) {
      const page = await queue(actor, { ...address, after }, now, BATCH);
      const given = await tagNames(
        actor,
        page.rows.map(({ id }) => id),
      );
      const rows = page.rows.map((row) => ({ ...row, tags: given.get(row.id) ?? [] }));
      yield rows.map((row) => csvLine(names.map((name) => columns[name](row)))).join("");
      if (!page.next) return;
      after = page.next;
    }
  };

  const source = lines();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await source.return();
    },
  });
  const file = `${address.view}-${localOfInstant(now, actor.timeZone).slice(0, 10)}.csv`;
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${file}"`,
      "cache-control": "no-store",
    },
  });
}
