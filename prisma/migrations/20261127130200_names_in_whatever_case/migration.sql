-- A name is taken once, in whatever case, also when two give it at the same instant. Of those that are there twice
-- already the later ones get the end of their id. No model has words for an index of an expression.

UPDATE "Organisation" SET "name" = "Organisation"."name" || ' (' || right("Organisation".id::text, 6) || ')'
FROM (SELECT id, row_number() OVER (PARTITION BY lower("name") ORDER BY id) AS nth FROM "Organisation") AS same
WHERE same.id = "Organisation".id AND nth > 1;
CREATE UNIQUE INDEX "Organisation_name_folded_key" ON "Organisation" (lower("name"));

UPDATE "Team" SET "name" = "Team"."name" || ' (' || right("Team".id::text, 6) || ')'
FROM (SELECT id, row_number() OVER (PARTITION BY lower("name") ORDER BY id) AS nth FROM "Team") AS same
WHERE same.id = "Team".id AND nth > 1;
CREATE UNIQUE INDEX "Team_name_folded_key" ON "Team" (lower("name"));

UPDATE "ThirdParty" SET "name" = "ThirdParty"."name" || ' (' || right("ThirdParty".id::text, 6) || ')'
FROM (SELECT id, row_number() OVER (PARTITION BY lower("name") ORDER BY id) AS nth FROM "ThirdParty") AS same
WHERE same.id = "ThirdParty".id AND nth > 1;
CREATE UNIQUE INDEX "ThirdParty_name_folded_key" ON "ThirdParty" (lower("name"));

UPDATE "Tag" SET "name" = "Tag"."name" || ' (' || right("Tag".id::text, 6) || ')'
FROM (SELECT id, row_number() OVER (PARTITION BY lower("name") ORDER BY id) AS nth FROM "Tag") AS same
WHERE same.id = "Tag".id AND nth > 1;
CREATE UNIQUE INDEX "Tag_name_folded_key" ON "Tag" (lower("name"));

UPDATE "CannedReply" SET "title" = "CannedReply"."title" || ' (' || right("CannedReply".id::text, 6) || ')'
FROM (SELECT id, row_number() OVER (PARTITION BY lower("title") ORDER BY id) AS nth FROM "CannedReply") AS same
WHERE same.id = "CannedReply".id AND nth > 1;
CREATE UNIQUE INDEX "CannedReply_title_folded_key" ON "CannedReply" (lower("title"));

UPDATE "Category" SET "nameRo" = "Category"."nameRo" || ' (' || right("Category".id::text, 6) || ')'
FROM (SELECT id, row_number() OVER (PARTITION BY lower("nameRo") ORDER BY id) AS nth FROM "Category") AS same
WHERE same.id = "Category".id AND nth > 1;
CREATE UNIQUE INDEX "Category_nameRo_folded_key" ON "Category" (lower("nameRo"));

UPDATE "Category" SET "nameEn" = "Category"."nameEn" || ' (' || right("Category".id::text, 6) || ')'
FROM (SELECT id, row_number() OVER (PARTITION BY lower("nameEn") ORDER BY id) AS nth FROM "Category") AS same
WHERE same.id = "Category".id AND nth > 1;
CREATE UNIQUE INDEX "Category_nameEn_folded_key" ON "Category" (lower("nameEn"));
