import process from "node:process";
import pg from "pg";

/**
 * Writes `copies` of a ticket beside it, with its messages, events, clocks and search words, in a few statements. What the copies
 * say is what the ticket says, so its clocks are theirs; mails are not copied.
 */
export async function cloneTicket(
  ticketId: string,
  copies: number,
  database: string | pg.ClientConfig | undefined = process.env.DATABASE_URL,
): Promise<void> {
  const client = new pg.Client(database);
  await client.connect();
  try {
    // Tickets are inserted as they stand, past the trigger by which each begins in WAITING_SUPPORT.
    await client.query("BEGIN");
    await client.query("SET LOCAL session_replication_role = replica");
    await client.query(
      `CREATE TEMP TABLE clone ON COMMIT DROP AS
       SELECT uuidv7() AS id, nextval(pg_get_serial_sequence('"Ticket"', 'number')) AS number
       FROM generate_series(1, $1)`,
      [copies],
    );
    const differs = [
      ["Ticket", "id", "jsonb_build_object('id', clone.id, 'number', clone.number)"],
      ["Message", "ticketId", `jsonb_build_object('ticketId', clone.id, 'id', ${own("old.id")})`],
      [
        "TicketEvent",
        "ticketId",
        `jsonb_build_object('ticketId', clone.id, 'id', ${own("old.id")},
          'messageId', ${own('old."messageId"')}, 'submissionKey', NULL)`,
      ],
      ["SlaClock", "ticketId", "jsonb_build_object('ticketId', clone.id)"],
      ["TicketSearch", "ticketId", "jsonb_build_object('ticketId', clone.id, 'number', clone.number)"],
    ] as const;
    for (const [table, column, changes] of differs)
      await client.query(
        `INSERT INTO "${table}" SELECT copy.*
         FROM "${table}" AS old CROSS JOIN clone
         CROSS JOIN LATERAL jsonb_populate_record(old, ${changes}) AS copy
         WHERE old."${column}" = $1`,
        [ticketId],
      );
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

/** An id of the copy's own, the same wherever the old one stands. */
function own(id: string): string {
  return `md5(clone.id::text || ${id}::text)::uuid`;
}
