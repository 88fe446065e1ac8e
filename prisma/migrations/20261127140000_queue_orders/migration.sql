-- CreateIndex
CREATE INDEX "Ticket_status_lastActivityAt_id_idx" ON "Ticket"("status", "lastActivityAt", "id");

-- CreateIndex
CREATE INDEX "Ticket_status_receivedAt_id_idx" ON "Ticket"("status", "receivedAt", "id");

-- Whoever waits for support has nobody: the planner would take the two to be unrelated.
CREATE STATISTICS "Ticket_status_assignee" (mcv) ON "status", "assigneeId" FROM "Ticket";
