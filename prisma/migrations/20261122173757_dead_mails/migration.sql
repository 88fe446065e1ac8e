-- CreateIndex
CREATE INDEX "OutboxMail_id_idx" ON "OutboxMail"("id") WHERE (state = 'DEAD'::"MailState");
