-- CreateEnum
CREATE TYPE "AuditAction" AS ENUM ('CREATED', 'CHANGED', 'REMOVED', 'INVITED', 'DISABLED', 'ENABLED', 'MERGED', 'APPLIED');

-- CreateEnum
CREATE TYPE "AuditSubject" AS ENUM ('CUSTOMER', 'AGENT', 'ORGANISATION', 'TEAM', 'THIRD_PARTY', 'CATEGORY', 'CANNED_REPLY', 'TAG', 'CALENDAR', 'POLICY', 'SETTINGS');

-- AlterTable
ALTER TABLE "Category" ADD COLUMN     "active" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "mergedIntoId" UUID;

-- AlterTable
ALTER TABLE "Settings" ADD COLUMN     "brandColour" TEXT NOT NULL DEFAULT '#0b6a72';

-- AlterTable
ALTER TABLE "ThirdParty" ADD COLUMN     "active" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "email" TEXT,
ADD COLUMN     "note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "phone" TEXT;

-- CreateTable
CREATE TABLE "Absence" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID NOT NULL,
    "action" "AuditAction" NOT NULL,
    "subject" "AuditSubject" NOT NULL,
    "subjectId" UUID,
    "label" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Absence_personId_until_idx" ON "Absence"("personId", "until");

-- CreateIndex
CREATE INDEX "AuditEntry_at_id_idx" ON "AuditEntry"("at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_at_id_idx" ON "AuditEntry"("actorId", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_subject_at_id_idx" ON "AuditEntry"("subject", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectId_at_id_idx" ON "AuditEntry"("subjectId", "at", "id");

-- CreateIndex
CREATE INDEX "Person_role_name_id_idx" ON "Person"("role", "name", "id");

-- CreateIndex
CREATE INDEX "Person_mergedIntoId_idx" ON "Person"("mergedIntoId") WHERE ("mergedIntoId" IS NOT NULL);

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The record of administration is only ever added to.
CREATE FUNCTION audit_entry_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit entries are only ever added: % refused', TG_OP
    USING ERRCODE = 'check_violation', CONSTRAINT = 'audit_entry_append_only';
END
$$;

CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_append_only();

ALTER TABLE "Absence" ADD CONSTRAINT absence_lasts CHECK ("from" < "until");

ALTER TABLE "Settings" ADD CONSTRAINT settings_brand_colour CHECK ("brandColour" ~ '^#[0-9a-f]{6}$');
