-- DropIndex
DROP INDEX "TicketTag_tagId_idx";

-- CreateIndex
CREATE INDEX "TicketTag_tagId_ticketId_idx" ON "TicketTag"("tagId", "ticketId");
