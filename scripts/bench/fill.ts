import type { Client } from "pg";
import type { Template } from "./template.ts";
import { bodyOf, numberWords, SUBJECTS, stageWords, textArray } from "./words.ts";

const TABLES = ["Ticket", "Message", "TicketEvent", "SlaClock", "TicketSearch"];

/** How the benchmark's ids are made: by kind and place, in order, so that copies need no table of their own. */
export function idAt(kind: string, place: string): string {
  return `('0190000${kind}-0000-7000-8000-' || lpad(to_hex(${place}), 12, '0'))::uuid`;
}

/** Puts templates where they can be copied from by number. */
export async function stage(client: Client, templates: readonly Template[]): Promise<void> {
  await client.query(`
    CREATE UNLOGGED TABLE bench_ticket AS SELECT 0 AS t, * FROM "Ticket" LIMIT 0;
    CREATE UNLOGGED TABLE bench_event AS
      SELECT 0 AS t, false AS "byRequester", NULL::"Visibility" AS words, * FROM "TicketEvent" LIMIT 0;
    CREATE UNLOGGED TABLE bench_clock AS SELECT 0 AS t, * FROM "SlaClock" LIMIT 0`);
  const chunk = 1_000;
  for (let first = 0; first < templates.length; first += chunk) {
    const some = templates
      .slice(first, first + chunk)
      .map((template, at) => ({ ...template, t: first + at }));
    await insert(
      client,
      "bench_ticket",
      some.map(({ t, columns }) => ({ t, ...columns })),
    );
    await insert(
      client,
      "bench_event",
      some.flatMap(({ t, events }) =>
        events.map(({ event, byRequester, words }) => ({
          t,
          byRequester,
          words,
          ...event,
          at: new Date(event.at),
        })),
      ),
    );
    await insert(
      client,
      "bench_clock",
      some.flatMap(({ t, clocks }) => clocks.map((clock) => ({ t, ...dated(clock) }))),
    );
  }
  await client.query("CREATE INDEX ON bench_event (t); CREATE INDEX ON bench_clock (t)");
  await stageWords(client);
  await client.query("ANALYZE");
}

async function insert(client: Client, table: string, rows: readonly object[]): Promise<void> {
  await client.query(
    `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

function dated(clock: Template["clocks"][number]) {
  const instants = [
    "startedAt",
    "runningSince",
    "stoppedAt",
    "dueAt",
    "warnedAt",
    "breachedAt",
    "sweepAt",
  ] as const;
  const dates = instants.map((name) => [name, clock[name] === null ? null : new Date(clock[name])]);
  return { ...clock, ...Object.fromEntries(dates) };
}

/** Writes `tickets` copies of the staged templates, `of` templates a round, each to one of `customers`. */
export async function copy(
  client: Client,
  { tickets, of, customers }: { tickets: number; of: number; customers: number },
): Promise<void> {
  // Every so many tickets one is the first customer's: 5,000 of a million.
  const requester = `CASE WHEN mod(%, ${Math.max(2, Math.round(tickets / 5_000))}) = 0 THEN ${idAt("4", "0")}
    ELSE ${idAt("4", `mod(% * 7919::bigint, ${customers})`)} END`;
  const indexes = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
     WHERE tablename = ANY ($1) AND indexname NOT LIKE '%_pkey'`,
    [TABLES],
  );
  await client.query("SET session_replication_role = replica; SET maintenance_work_mem = '512MB'");
  for (const { name } of indexes.rows) await client.query(`DROP INDEX "${name}"`);
  for (let first = 0; first < tickets; first += of) {
    await copyRound(client, first, Math.min(of, tickets - first), requester);
    if ((first / of) % 10 === 9) console.log(`  ${first + of} tickets`);
  }
  for (const { definition } of indexes.rows) await client.query(definition);
  await client.query(
    `DROP TABLE bench_ticket, bench_event, bench_clock, bench_words, bench_names;
     INSERT INTO "TicketRead" ("personId", "ticketId", "seenSeq")
     SELECT "requesterId", id, version FROM "Ticket" WHERE "requesterId" = ${idAt("4", "0")} AND mod(number, 7) > 0;
     SET session_replication_role = origin`,
  );
  await client.query(`SELECT setval(pg_get_serial_sequence('"Ticket"', 'number'), ${1_000 + tickets})`);
}

async function copyRound(client: Client, first: number, count: number, whose: string): Promise<void> {
  const place = `(${first} + source.t)`;
  const requester = whose.replaceAll("%", place);
  const ticketId = idAt("0", place);
  const messageId = idAt("2", `${place}::bigint * 64 + source.seq`);
  const round = `WHERE source.t < ${count} ORDER BY source.t`;
  await copyInto(client, "Ticket", "bench_ticket", round, {
    id: ticketId,
    number: `1001 + ${place}`,
    subject: `(${textArray(SUBJECTS)})[1 + mod(${place}, ${SUBJECTS.length})] || ' ' || ${place}`,
    requesterId: requester,
    hasBreach: `coalesce(source."hasBreach", false)`,
  });
  await client.query(
    `INSERT INTO "Message" (id, "ticketId", "authorId", visibility, body, "createdAt")
     SELECT ${messageId}, ${ticketId}, CASE WHEN source."byRequester" THEN ${requester} ELSE source."actorId" END,
            source.words, ${bodyOf("source")}, source.at
     FROM bench_event source ${round.replace("ORDER", "AND source.words IS NOT NULL ORDER")}`,
  );
  await client.query(
    `INSERT INTO "TicketSearch" ("ticketId", number, "requesterId", "publicWords", "allWords")
     SELECT ${ticketId}, 1001 + ${place}, ${requester}, head || source."publicWords",
            head || names.words || source."allWords"
     FROM bench_words source JOIN bench_names names ON names.id = ${requester}
     CROSS JOIN LATERAL (SELECT (${numberWords(place)})::tsvector ||
       source.subjects[1 + mod(${place}, ${SUBJECTS.length})] AS head) AS heads ${round}`,
  );
  await copyInto(client, "TicketEvent", "bench_event", `${round}, source.seq`, {
    id: idAt("1", `${place}::bigint * 64 + source.seq`),
    ticketId,
    actorId: `CASE WHEN source."byRequester" THEN ${requester} ELSE source."actorId" END`,
    messageId: `CASE WHEN source.words IS NULL THEN NULL ELSE ${messageId} END`,
  });
  await copyInto(client, "SlaClock", "bench_clock", round, { ticketId });
}

/** Every column as it is staged, but for `changed` ones. */
async function copyInto(
  client: Client,
  table: string,
  source: string,
  rest: string,
  changed: Record<string, string>,
): Promise<void> {
  const columns = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
    [`"${table}"`],
  );
  const names = columns.rows.map(({ name }) => name);
  const values = names.map((name) => changed[name] ?? `source."${name}"`);
  await client.query(
    `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(", ")})
     SELECT ${values.join(", ")} FROM ${source} source ${rest}`,
  );
}
