-- Both are trusted: whoever owns the database may have them.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- DropIndex
DROP INDEX "Ticket_requesterId_lastActivityAt_id_idx";

-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "nextDeadlineAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "TicketSearch" (
    "ticketId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "requesterId" UUID NOT NULL,
    "publicWords" tsvector NOT NULL,
    "allWords" tsvector NOT NULL,

    CONSTRAINT "TicketSearch_pkey" PRIMARY KEY ("ticketId")
);

-- CreateTable
CREATE TABLE "TicketRead" (
    "personId" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "seenSeq" INTEGER NOT NULL,

    CONSTRAINT "TicketRead_pkey" PRIMARY KEY ("personId","ticketId")
);

-- Words as they are kept and asked for alike: without diacritics (comma, cedilla or none), capitals and
-- punctuation; plurals in -ări brought to -are, which the stems do not do; nothing longer than 40 letters.
CREATE FUNCTION search_text(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(
    regexp_replace(
      regexp_replace(
        lower(unaccent(normalize(words, NFKC))),
        '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+', ' ', 'g'),
      '\S{41,}', ' ', 'g'),
    '\m(\S{2,})ari(le|lor|i)?\M', '\1are', 'g')
$$;

CREATE FUNCTION search_vector(words text, weight "char") RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector('pg_catalog.romanian', search_text(words)), weight)
$$;

-- The people of a ticket: who asked, and for which organisation.
CREATE FUNCTION search_names("personId" uuid) RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT search_vector(concat_ws(' ', person.name, person.email, organisation.name), 'B')
  FROM "Person" AS person LEFT JOIN "Organisation" AS organisation ON organisation.id = person."organisationId"
  WHERE person.id = $1
$$;

CREATE FUNCTION ticket_search_opened() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE head tsvector := search_vector(concat_ws(' ', NEW.number, NEW.subject), 'A');
BEGIN
  INSERT INTO "TicketSearch" ("ticketId", number, "requesterId", "publicWords", "allWords")
  VALUES (NEW.id, NEW.number, NEW."requesterId", head, head || search_names(NEW."requesterId"));
  RETURN NULL;
END
$$;

CREATE TRIGGER ticket_search_opened AFTER INSERT ON "Ticket"
  FOR EACH ROW EXECUTE FUNCTION ticket_search_opened();

CREATE FUNCTION ticket_search_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE head tsvector := search_vector(concat_ws(' ', NEW.number, NEW.subject), 'A');
BEGIN
  UPDATE "TicketSearch" SET
    "requesterId" = NEW."requesterId",
    "publicWords" = head || ts_filter("publicWords", '{c}'),
    "allWords" = head || search_names(NEW."requesterId") || ts_filter("allWords", '{c}')
  WHERE "ticketId" = NEW.id;
  RETURN NULL;
END
$$;

CREATE TRIGGER ticket_search_changed AFTER UPDATE OF subject, "requesterId" ON "Ticket"
  FOR EACH ROW WHEN ((OLD.subject, OLD."requesterId") IS DISTINCT FROM (NEW.subject, NEW."requesterId"))
  EXECUTE FUNCTION ticket_search_changed();

-- What is written beyond some thousands of different words is not found; a tsvector holds no more than 1 MB.
CREATE FUNCTION ticket_search_written() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE words tsvector := search_vector(NEW.body, 'C');
BEGIN
  UPDATE "TicketSearch" SET
    "publicWords" = CASE NEW.visibility WHEN 'PUBLIC' THEN "publicWords" || words ELSE "publicWords" END,
    "allWords" = "allWords" || words
  WHERE "ticketId" = NEW."ticketId" AND length("allWords") < 8000;
  RETURN NULL;
END
$$;

CREATE TRIGGER ticket_search_written AFTER INSERT ON "Message"
  FOR EACH ROW EXECUTE FUNCTION ticket_search_written();

CREATE FUNCTION ticket_search_person_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE names tsvector := search_names(NEW.id);
BEGIN
  UPDATE "TicketSearch" SET "allWords" = ts_filter("allWords", '{a,c}') || names WHERE "requesterId" = NEW.id;
  RETURN NULL;
END
$$;

CREATE TRIGGER ticket_search_person_changed AFTER UPDATE OF name, email, "organisationId" ON "Person"
  FOR EACH ROW WHEN (
    (OLD.name, OLD.email, OLD."organisationId") IS DISTINCT FROM (NEW.name, NEW.email, NEW."organisationId"))
  EXECUTE FUNCTION ticket_search_person_changed();

CREATE FUNCTION ticket_search_organisation_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "TicketSearch" SET "allWords" = ts_filter("allWords", '{a,c}') || search_names("requesterId")
  WHERE "requesterId" IN (SELECT id FROM "Person" WHERE "organisationId" = NEW.id);
  RETURN NULL;
END
$$;

CREATE TRIGGER ticket_search_organisation_changed AFTER UPDATE OF name ON "Organisation"
  FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name)
  EXECUTE FUNCTION ticket_search_organisation_changed();

-- What the triggers would have written for the tickets there are.
INSERT INTO "TicketSearch" ("ticketId", number, "requesterId", "publicWords", "allWords")
SELECT ticket.id, ticket.number, ticket."requesterId",
       head || coalesce(words.public, ''), head || search_names(ticket."requesterId") || coalesce(words.every, '')
FROM "Ticket" AS ticket
CROSS JOIN LATERAL search_vector(concat_ws(' ', ticket.number, ticket.subject), 'A') AS head
CROSS JOIN LATERAL (
  SELECT search_vector(left(string_agg(body, ' ') FILTER (WHERE visibility = 'PUBLIC'), 60000), 'C') AS public,
         search_vector(left(string_agg(body, ' '), 60000), 'C') AS every
  FROM "Message" WHERE "ticketId" = ticket.id
) AS words;

-- Nothing that was there before counts as new.
INSERT INTO "TicketRead" ("personId", "ticketId", "seenSeq") SELECT "requesterId", id, version FROM "Ticket";

UPDATE "Ticket" SET "nextDeadlineAt" = coalesce(
  (SELECT min("dueAt") FROM "SlaClock" WHERE "ticketId" = "Ticket".id), "autoCloseAt")
WHERE status <> 'CLOSED';

-- CreateIndex
CREATE UNIQUE INDEX "TicketSearch_number_key" ON "TicketSearch"("number");

-- CreateIndex
CREATE INDEX "TicketSearch_allWords_idx" ON "TicketSearch" USING GIN ("allWords");

-- CreateIndex
CREATE INDEX "TicketSearch_requesterId_publicWords_idx" ON "TicketSearch" USING GIN ("requesterId" uuid_ops, "publicWords");

-- CreateIndex
CREATE INDEX "TicketRead_ticketId_idx" ON "TicketRead"("ticketId");

-- CreateIndex
CREATE INDEX "Ticket_requesterId_lastActivityAt_number_idx" ON "Ticket"("requesterId", "lastActivityAt" DESC, "number" DESC);

-- CreateIndex
CREATE INDEX "Ticket_requesterId_status_lastActivityAt_number_idx" ON "Ticket"("requesterId", "status", "lastActivityAt" DESC, "number" DESC);

-- CreateIndex
CREATE INDEX "Ticket_requesterId_number_idx" ON "Ticket"("requesterId", "number" DESC);

-- CreateIndex
CREATE INDEX "Ticket_requesterId_nextDeadlineAt_number_idx" ON "Ticket"("requesterId", "nextDeadlineAt", "number" DESC);

-- AddForeignKey
ALTER TABLE "TicketSearch" ADD CONSTRAINT "TicketSearch_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketRead" ADD CONSTRAINT "TicketRead_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketRead" ADD CONSTRAINT "TicketRead_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
