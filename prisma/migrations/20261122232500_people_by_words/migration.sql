-- Letters as people are looked for: small, without diacritics. It names nothing but what Postgres itself has, so that
-- the indexes can be made anew while a backup is restored.
CREATE FUNCTION plain_words(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(lower(words), 'ăâáàäãåîíìïșşšțţťéèêëóòôöőúùûüűçñ', 'aaaaaaaiiiisssttteeeeooooouuuuucn')
$$;

-- Parts of a customer's address, name and telephone (in any spelling), and of an organisation's name. No model has
-- words for an index of an expression; lib/people/matching.ts asks for the same ones.
CREATE INDEX "Person_words_idx" ON "Person" USING GIN (
  plain_words(email || ' ' || name || ' ' || coalesce(phone, '') || ' '
    || regexp_replace(coalesce(phone, ''), '[^0-9]', '', 'g')) gin_trgm_ops
) WHERE role = 'CUSTOMER';
CREATE INDEX "Organisation_words_idx" ON "Organisation" USING GIN (plain_words(name) gin_trgm_ops);
