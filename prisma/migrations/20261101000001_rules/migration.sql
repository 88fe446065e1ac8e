CREATE OR REPLACE FUNCTION ticket_status_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'WAITING_SUPPORT' THEN
      RAISE EXCEPTION 'a ticket begins in WAITING_SUPPORT, not in %', NEW.status
        USING ERRCODE = 'check_violation', CONSTRAINT = 'ticket_status_rules';
    END IF;
  ELSIF NEW.status IS DISTINCT FROM OLD.status AND (OLD.status::text, NEW.status::text) NOT IN (
    ('WAITING_SUPPORT', 'IN_PROGRESS'),
    ('IN_PROGRESS', 'WAITING_SUPPORT'),
    ('IN_PROGRESS', 'WAITING_CUSTOMER'),
    ('WAITING_THIRD_PARTY', 'WAITING_CUSTOMER'),
    ('IN_PROGRESS', 'WAITING_THIRD_PARTY'),
    ('WAITING_CUSTOMER', 'WAITING_THIRD_PARTY'),
    ('WAITING_CUSTOMER', 'IN_PROGRESS'),
    ('WAITING_THIRD_PARTY', 'IN_PROGRESS'),
    ('IN_PROGRESS', 'RESOLVED'),
    ('WAITING_CUSTOMER', 'RESOLVED'),
    ('WAITING_THIRD_PARTY', 'RESOLVED'),
    ('RESOLVED', 'IN_PROGRESS'),
    ('RESOLVED', 'WAITING_SUPPORT'),
    ('RESOLVED', 'CLOSED'),
    ('WAITING_SUPPORT', 'CLOSED'),
    ('IN_PROGRESS', 'CLOSED'),
    ('WAITING_CUSTOMER', 'CLOSED'),
    ('WAITING_THIRD_PARTY', 'CLOSED')
  ) THEN
    RAISE EXCEPTION 'ticket % may not go from % to %', OLD.number, OLD.status, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ticket_status_rules';
  END IF;
  RETURN NEW;
END
$$;

DROP TRIGGER IF EXISTS ticket_status_rules ON "Ticket";
CREATE TRIGGER ticket_status_rules BEFORE INSERT OR UPDATE ON "Ticket"
  FOR EACH ROW EXECUTE FUNCTION ticket_status_rules();

-- What happened stays as it was told.
CREATE FUNCTION ticket_event_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'events are only ever added: % refused', TG_OP
    USING ERRCODE = 'check_violation', CONSTRAINT = 'ticket_event_append_only';
END
$$;

CREATE TRIGGER ticket_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "TicketEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION ticket_event_append_only();

-- Somebody has the ticket that is being worked on or waited for.
ALTER TABLE "Ticket" ADD CONSTRAINT ticket_worked_on_has_assignee CHECK (
  status NOT IN ('IN_PROGRESS', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY') OR "assigneeId" IS NOT NULL
);

ALTER TABLE "Feedback" ADD CONSTRAINT feedback_rating_one_to_five CHECK (rating BETWEEN 1 AND 5);

ALTER TABLE "Person" ADD CONSTRAINT person_email_canonical CHECK (email = lower(btrim(email)) AND email <> '');

ALTER TABLE "Settings" ADD CONSTRAINT settings_one_row CHECK (id = 1);

ALTER TABLE "SlaTarget" ADD CONSTRAINT sla_target_sound CHECK (
  "targetMinutes" > 0 AND "warnPercent" BETWEEN 1 AND 99
);

-- Numbers as people expect them on the telephone: four digits from the first day.
ALTER SEQUENCE "Ticket_number_seq" START WITH 1001 RESTART WITH 1001;
