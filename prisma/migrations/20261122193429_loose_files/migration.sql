-- CreateTable
CREATE TABLE "LooseFile" (
    "storageKey" TEXT NOT NULL,
    "uploaderId" UUID,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LooseFile_pkey" PRIMARY KEY ("storageKey")
);

-- CreateIndex
CREATE INDEX "LooseFile_uploaderId_idx" ON "LooseFile"("uploaderId");

-- CreateIndex
CREATE INDEX "LooseFile_since_idx" ON "LooseFile"("since");
