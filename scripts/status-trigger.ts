import process from "node:process";
import { statusPairs } from "@/lib/tickets/machine";
import { writeMigration } from "./migrations.ts";

/**
 * The database's own copy of the status table: a trigger that lets a ticket begin only in WAITING_SUPPORT and
 * pass only between the pairs the machine knows, so never out of CLOSED. It has no way round: whatever wants a
 * ticket in a later status (a seed, a generator of load) takes it there along the pairs.
 */
export function statusTriggerSql(): string {
  const pairs = statusPairs().map(([from, to]) => `    ('${from}', '${to}')`);
  return `CREATE OR REPLACE FUNCTION ticket_status_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'WAITING_SUPPORT' THEN
      RAISE EXCEPTION 'a ticket begins in WAITING_SUPPORT, not in %', NEW.status
        USING ERRCODE = 'check_violation', CONSTRAINT = 'ticket_status_rules';
    END IF;
  ELSIF NEW.status IS DISTINCT FROM OLD.status AND (OLD.status::text, NEW.status::text) NOT IN (
${pairs.join(",\n")}
  ) THEN
    RAISE EXCEPTION 'ticket % may not go from % to %', OLD.number, OLD.status, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ticket_status_rules';
  END IF;
  RETURN NEW;
END
$$;

DROP TRIGGER IF EXISTS ticket_status_rules ON "Ticket";
CREATE TRIGGER ticket_status_rules BEFORE INSERT OR UPDATE ON "Ticket"
  FOR EACH ROW EXECUTE FUNCTION ticket_status_rules();`;
}

// npm run db:new-status -- <name> writes the migration that a change of lib/tickets/machine.ts asks for.
const [name] = process.argv[1] === import.meta.filename ? process.argv.slice(2) : [];
if (name) console.log(`Written: prisma/migrations/${writeMigration(name, statusTriggerSql(), new Date())}`);
