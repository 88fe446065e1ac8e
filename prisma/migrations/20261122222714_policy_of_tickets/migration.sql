-- AlterTable
-- All tickets run by the first version where there is no other: then no row is rewritten. Elsewhere their events say.
DO $$
DECLARE first uuid := (SELECT id FROM "SlaPolicyVersion" ORDER BY version LIMIT 1);
BEGIN
  EXECUTE format('ALTER TABLE "Ticket" ADD COLUMN "policyVersionId" UUID NOT NULL DEFAULT %L', first);
  ALTER TABLE "Ticket" ALTER COLUMN "policyVersionId" DROP DEFAULT;
  IF (SELECT count(*) FROM "SlaPolicyVersion") > 1 THEN
    UPDATE "Ticket" SET "policyVersionId" = (said.data->>'policyVersionId')::uuid
    FROM (
      SELECT DISTINCT ON ("ticketId") "ticketId", data FROM "TicketEvent"
      WHERE kind IN ('OPENED', 'POLICY_APPLIED') ORDER BY "ticketId", seq DESC
    ) said
    WHERE said."ticketId" = "Ticket".id AND (said.data->>'policyVersionId')::uuid <> "policyVersionId";
  END IF;
END $$;

-- CreateTable
CREATE TABLE "SlaRollout" (
    "policyVersionId" UUID NOT NULL,
    "startedById" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "tickets" INTEGER NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SlaRollout_pkey" PRIMARY KEY ("policyVersionId")
);

-- CreateIndex
CREATE INDEX "Ticket_open_by_policy_idx" ON "Ticket"("policyVersionId", "id") WHERE (status = ANY (ARRAY['WAITING_SUPPORT'::"TicketStatus", 'IN_PROGRESS'::"TicketStatus", 'WAITING_CUSTOMER'::"TicketStatus", 'WAITING_THIRD_PARTY'::"TicketStatus"]));

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_policyVersionId_fkey" FOREIGN KEY ("policyVersionId") REFERENCES "SlaPolicyVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SlaRollout" ADD CONSTRAINT "SlaRollout_policyVersionId_fkey" FOREIGN KEY ("policyVersionId") REFERENCES "SlaPolicyVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SlaRollout" ADD CONSTRAINT "SlaRollout_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
