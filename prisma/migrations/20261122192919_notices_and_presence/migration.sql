-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('ASSIGNED', 'CUSTOMER_ANSWERED', 'MENTIONED', 'SLA_WARNING', 'SLA_BREACH');

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "personId" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE UNLOGGED TABLE "Presence" (
    "ticketId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "writing" BOOLEAN NOT NULL,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("ticketId","personId")
);

-- CreateIndex
CREATE INDEX "Notice_personId_id_idx" ON "Notice"("personId", "id");

-- CreateIndex
CREATE INDEX "Notice_personId_ticketId_idx" ON "Notice"("personId", "ticketId") WHERE ("readAt" IS NULL);

-- CreateIndex
CREATE INDEX "Notice_readAt_idx" ON "Notice"("readAt") WHERE ("readAt" IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "Notice_eventId_personId_kind_key" ON "Notice"("eventId", "personId", "kind");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "TicketEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
