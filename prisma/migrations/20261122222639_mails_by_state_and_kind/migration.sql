-- DropIndex
DROP INDEX "OutboxMail_id_idx";

-- CreateIndex
CREATE INDEX "OutboxMail_state_createdAt_id_idx" ON "OutboxMail"("state", "createdAt", "id");

-- CreateIndex
CREATE INDEX "OutboxMail_kind_createdAt_id_idx" ON "OutboxMail"("kind", "createdAt", "id");
