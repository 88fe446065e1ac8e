-- CreateIndex
CREATE INDEX "Ticket_open_by_breach_idx" ON "Ticket"("nextBreachAt", "id") WHERE (status = ANY (ARRAY['WAITING_SUPPORT'::"TicketStatus", 'IN_PROGRESS'::"TicketStatus", 'WAITING_CUSTOMER'::"TicketStatus", 'WAITING_THIRD_PARTY'::"TicketStatus"]));

-- CreateIndex
CREATE INDEX "Ticket_open_of_assignee_idx" ON "Ticket"("assigneeId", "nextBreachAt", "id") WHERE (status = ANY (ARRAY['WAITING_SUPPORT'::"TicketStatus", 'IN_PROGRESS'::"TicketStatus", 'WAITING_CUSTOMER'::"TicketStatus", 'WAITING_THIRD_PARTY'::"TicketStatus"]));

-- CreateIndex
CREATE INDEX "Ticket_open_by_priority_idx" ON "Ticket"("priority", "receivedAt", "id") WHERE (status = ANY (ARRAY['WAITING_SUPPORT'::"TicketStatus", 'IN_PROGRESS'::"TicketStatus", 'WAITING_CUSTOMER'::"TicketStatus", 'WAITING_THIRD_PARTY'::"TicketStatus"]));

-- CreateIndex
CREATE INDEX "Ticket_open_breached_idx" ON "Ticket"("nextBreachAt", "id") WHERE ((status = ANY (ARRAY['WAITING_SUPPORT'::"TicketStatus", 'IN_PROGRESS'::"TicketStatus", 'WAITING_CUSTOMER'::"TicketStatus", 'WAITING_THIRD_PARTY'::"TicketStatus"])) AND "hasBreach");

-- CreateIndex
CREATE INDEX "Ticket_receivedAt_id_idx" ON "Ticket"("receivedAt", "id");

-- CreateIndex
CREATE INDEX "Ticket_lastActivityAt_id_idx" ON "Ticket"("lastActivityAt", "id");

-- CreateIndex
CREATE INDEX "Ticket_categoryId_status_idx" ON "Ticket"("categoryId", "status");

-- CreateIndex
CREATE INDEX "Ticket_channel_receivedAt_idx" ON "Ticket"("channel", "receivedAt");

-- CreateIndex
CREATE INDEX "Ticket_thirdPartyId_idx" ON "Ticket"("thirdPartyId") WHERE ("thirdPartyId" IS NOT NULL);
