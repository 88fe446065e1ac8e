import { randomUUID } from "node:crypto";
import process from "node:process";
import pg from "pg";

const STATUSES = [
  ...Array(13).fill("CLOSED"),
  "RESOLVED",
  "WAITING_SUPPORT",
  "WAITING_SUPPORT",
  "IN_PROGRESS",
  "IN_PROGRESS",
  "WAITING_CUSTOMER",
  "WAITING_THIRD_PARTY",
];

/**
 * Bare tickets of many people, as they lie after a year: most of them closed. They answer only questions about
 * reading; the planner is told of them. `now` in epoch ms.
 */
export async function manyTickets(count: number, now: number): Promise<void> {
  const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  try {
    await client.query(
      `INSERT INTO "Organisation" (id, name) SELECT uuidv7(), 'Firma ' || n || ' SRL' FROM generate_series(1, 40) n;
       INSERT INTO "Team" (id, name) SELECT uuidv7(), 'Echipa ' || n FROM generate_series(1, 5) n;
       INSERT INTO "ThirdParty" (id, name, kind) SELECT uuidv7(), 'Furnizor ' || n, 'PROVIDER' FROM generate_series(1, 4) n;
       INSERT INTO "Person" (id, email, name, role, status, "organisationId")
       SELECT uuidv7(), 'c' || n || '@firma.example', 'Client ' || n, 'CUSTOMER', 'ACTIVE',
              (SELECT array_agg(id) FROM "Organisation")[1 + n % 40] FROM generate_series(1, 400) n;
       INSERT INTO "Person" (id, email, name, role, status)
       SELECT uuidv7(), 'a' || n || '@tecnet.example', 'Agent ' || n, 'AGENT', 'ACTIVE' FROM generate_series(1, 20) n;
       SET session_replication_role = replica;
       -- Else vacuum may not yet call the rows visible to all.
       SET synchronous_commit = on`,
    );
    await client.query(
      `WITH among AS (
         SELECT (SELECT array_agg(id) FROM "Person" WHERE role = 'CUSTOMER') AS customers,
                (SELECT array_agg(id) FROM "Person" WHERE role = 'AGENT') AS agents,
                (SELECT array_agg(id) FROM "Team") AS teams, (SELECT array_agg(id) FROM "Category") AS categories,
                (SELECT array_agg(id) FROM "ThirdParty") AS parties)
       INSERT INTO "Ticket" (id, version, subject, status, "statusSince", priority, channel, "requesterId",
         "assigneeId", "teamId", "categoryId", "thirdPartyId", "receivedAt", "createdAt", "lastActivityAt",
         "nextBreachAt", "nextDeadlineAt", "chaseAt", "hasBreach", "policyVersionId")
       SELECT uuidv7(), 1, 'Factura ' || n || ' nu ajunge', s, at, p::"Priority",
         (ARRAY['PORTAL', 'PORTAL', 'PORTAL', 'PORTAL', 'EMAIL', 'PHONE'])[1 + ${drawn("channel")} % 6]::"Channel",
         CASE WHEN n % 8 = 0 THEN customers[1] ELSE customers[1 + n * 7919 % array_length(customers, 1)] END,
         CASE WHEN s <> 'WAITING_SUPPORT' THEN agents[1 + ${drawn("agent")} % array_length(agents, 1)] END,
         teams[1 + ${drawn("team")} % array_length(teams, 1)],
         categories[1 + ${drawn("category")} % array_length(categories, 1)],
         CASE WHEN s = 'WAITING_THIRD_PARTY' THEN parties[1 + ${drawn("party")} % 4] END, at, at, at + interval '1 hour',
         CASE WHEN s IN ('WAITING_SUPPORT', 'IN_PROGRESS') THEN $3::timestamptz + (${drawn("due")} % 997 - 100) * interval '1 minute' END,
         CASE WHEN s = 'WAITING_CUSTOMER' AND n % 7 > 0 THEN $3::timestamptz + (${drawn("answer")} % 991 - 100) * interval '1 minute' END,
         CASE WHEN s = 'WAITING_THIRD_PARTY' AND n % 3 > 0 THEN $3::timestamptz + (${drawn("chase")} % 97 - 10) * interval '1 hour' END,
         ${drawn("breach")} % 11 = 0, (SELECT id FROM "SlaPolicyVersion" LIMIT 1)
       FROM generate_series(1, $1) n CROSS JOIN among
       CROSS JOIN LATERAL (SELECT ($2::text[])[1 + n * 13 % array_length($2::text[], 1)]::"TicketStatus" AS s,
         $3::timestamptz - n * interval '20 minutes' AS at,
         (ARRAY['NORMAL', 'NORMAL', 'LOW', 'HIGH', 'NORMAL', 'CRITICAL'])[1 + ${drawn("priority")} % 6] AS p) AS drawn`,
      [count, STATUSES, new Date(now)],
    );
    await client.query(`
      INSERT INTO "TicketSearch" ("ticketId", number, "requesterId", "publicWords", "allWords")
      SELECT ticket.id, number, "requesterId", head, head || names.words FROM "Ticket" AS ticket
      JOIN (SELECT id, search_names(id) AS words FROM "Person") AS names ON names.id = "requesterId"
      CROSS JOIN LATERAL search_vector(concat_ws(' ', number, subject), 'A') AS head`);
    // Of ten tags a ticket has three or four.
    await client.query(`
      DELETE FROM "Tag";
      INSERT INTO "Tag" (id, name) SELECT uuidv7(), 'eticheta ' || lpad(n::text, 2, '0') FROM generate_series(1, 10) n;
      INSERT INTO "TicketTag" ("ticketId", "tagId")
      SELECT ticket.id, tag.id FROM "Ticket" AS ticket
      JOIN (SELECT id, row_number() OVER (ORDER BY name) AS nth FROM "Tag") AS tag
        ON (number + nth) % 3 = 0`);
    await client.query('VACUUM (ANALYZE) "Ticket", "TicketSearch", "TicketTag"');
    await client.query("ANALYZE");
  } finally {
    await client.end();
  }
}

/** Gives `count` of the tickets, old and new, a team, category, tag, organisation, agent and third party that no other has. */
export async function rareTickets(count: number) {
  const [agent, customer] = [randomUUID(), randomUUID()];
  const [team, category, tag, thirdParty] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const organisation = "Rar SRL";
  const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  try {
    await client.query(`
      INSERT INTO "Organisation" (id, name) VALUES ('${customer}', '${organisation}');
      INSERT INTO "Team" (id, name) VALUES ('${team}', 'Rară');
      INSERT INTO "Category" (id, "nameRo", "nameEn", "sortKey") VALUES ('${category}', 'Rară', 'Rare', 99);
      INSERT INTO "Tag" (id, name) VALUES ('${tag}', 'rară');
      INSERT INTO "ThirdParty" (id, name, kind) VALUES ('${thirdParty}', 'Rar', 'PROVIDER');
      INSERT INTO "Person" (id, email, name, role, status, "organisationId") VALUES
        ('${customer}', 'rar@firma.example', 'Rar', 'CUSTOMER', 'ACTIVE', '${customer}'),
        ('${agent}', 'rar@tecnet.example', 'Rar', 'AGENT', 'ACTIVE', NULL);
      SET session_replication_role = replica;
      UPDATE "Ticket" SET "teamId" = '${team}', "categoryId" = '${category}', "requesterId" = '${customer}',
        "assigneeId" = CASE WHEN "assigneeId" IS NOT NULL THEN '${agent}'::uuid END,
        "thirdPartyId" = CASE WHEN "thirdPartyId" IS NOT NULL THEN '${thirdParty}'::uuid END
      WHERE id IN (SELECT id FROM "Ticket" ORDER BY ${drawn("rare", "number")} LIMIT ${count});
      INSERT INTO "TicketTag" ("ticketId", "tagId") SELECT id, '${tag}' FROM "Ticket" WHERE "teamId" = '${team}'`);
    await client.query('VACUUM (ANALYZE) "Ticket", "TicketTag"');
    await client.query("ANALYZE");
  } finally {
    await client.end();
  }
  return { assignee: agent, team, category, tag, thirdParty, organisation };
}

/** A number the n-th ticket draws for a property, whatever it has drawn for the others. */
function drawn(property: string, n = "n"): string {
  return `abs(hashtext('${property}' || ${n}) / 2)`;
}
