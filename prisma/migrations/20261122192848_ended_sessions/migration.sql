-- CreateTable
CREATE TABLE "EndedSession" (
    "personId" UUID NOT NULL,
    "signedInAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EndedSession_pkey" PRIMARY KEY ("personId","signedInAt")
);

-- AddForeignKey
ALTER TABLE "EndedSession" ADD CONSTRAINT "EndedSession_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
