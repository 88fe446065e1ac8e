-- Trusted: whoever owns the database may have it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateIndex
CREATE INDEX "Person_name_email_idx" ON "Person" USING GIN ("name" gin_trgm_ops, "email" gin_trgm_ops);
