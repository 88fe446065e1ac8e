-- DropIndex
DROP INDEX "SlaClock_sweepAt_idx";

-- CreateIndex
CREATE INDEX "SlaClock_sweepAt_ticketId_idx" ON "SlaClock"("sweepAt", "ticketId") WHERE ("sweepAt" IS NOT NULL);
