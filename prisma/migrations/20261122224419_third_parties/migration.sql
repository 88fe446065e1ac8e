-- DropIndex
DROP INDEX "Ticket_thirdPartyId_idx";

-- CreateIndex
CREATE INDEX "Ticket_thirdPartyId_statusSince_idx" ON "Ticket"("thirdPartyId", "statusSince") WHERE ("thirdPartyId" IS NOT NULL);

-- When a third party was asked; how long it took is read from here. No model has words for an index of a piece of JSON.
CREATE INDEX "TicketEvent_third_party_asked_idx" ON "TicketEvent" ((data -> 'thirdParty' ->> 'id'), at)
  WHERE kind = 'THIRD_PARTY_ASKED';
