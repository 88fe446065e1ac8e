-- AlterEnum
ALTER TYPE "EventKind" ADD VALUE 'CHASE_DUE';

-- AlterEnum
ALTER TYPE "NoticeKind" ADD VALUE 'CUSTOMER_SILENT';
ALTER TYPE "NoticeKind" ADD VALUE 'CHASE_DUE';

-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "chaseDueAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Ticket_chaseDueAt_idx" ON "Ticket"("chaseDueAt") WHERE ("chaseDueAt" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Ticket_waiting_customer_idx" ON "Ticket"("nextDeadlineAt", "id") WHERE (status = 'WAITING_CUSTOMER'::"TicketStatus");

-- CreateIndex
CREATE INDEX "Ticket_waiting_third_party_idx" ON "Ticket"("chaseAt", "id") WHERE (status = 'WAITING_THIRD_PARTY'::"TicketStatus");

-- Of what is waited for already the assignees have not been told.
UPDATE "Ticket" SET "chaseDueAt" = "chaseAt" WHERE status = 'WAITING_THIRD_PARTY' AND "chaseAt" IS NOT NULL;
