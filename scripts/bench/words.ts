import type { Client } from "pg";

export const SUBJECTS = [
  "Factura nu ajunge la client",
  "Eroare la validarea avizului de expediție",
  "Certificat AS2 expirat la partener",
  "Comanda se importă de două ori",
  "Întârziere la livrarea mesajelor DESADV",
  "Acces pentru un coleg nou în portal",
  "Cod de articol necunoscut în nomenclator",
  "Diferență de TVA pe factura storno",
  "Conexiunea SFTP cade noaptea",
  "Raportul lunar nu se generează",
  "Schimbarea adresei de livrare la depozit",
  "Confirmarea de recepție lipsește",
];

const BODIES = [
  "Bună ziua, factura trimisă ieri nu a ajuns la client. Puteți verifica, vă rog?",
  "Am verificat mesajul: partenerul l-a respins din cauza codului de client. Îl retrimitem astăzi.",
  "Conexiunea AS2 cade de mai multe ori pe zi; în jurnal apare un certificat expirat.",
  "Vă trimitem alăturat captura de ecran cu eroarea și numărul comenzii din sistemul nostru.",
  "Furnizorul spune că nomenclatorul a fost actualizat; verificăm maparea codurilor de articol.",
  "Problema a fost remediată, iar mesajele din coadă au plecat. Vă rugăm să confirmați recepția.",
  "Depozitul nu primește avizele de expediție după schimbarea adresei; livrările stau pe rampă.",
];

/** A text array as SQL. */
export function textArray(words: readonly string[]): string {
  return `ARRAY[${words.map((word) => `'${word}'`).join(", ")}]`;
}

/** The body of an event's message, as SQL. */
export function bodyOf(event: string): string {
  return `(${textArray(BODIES)})[1 + mod(${event}.t + ${event}.seq, ${BODIES.length})]`;
}

/** What a ticket's own numbers are found by, as the text of a tsvector. */
export function numberWords(place: string): string {
  return `(1001 + ${place}) || ':1A ' || ${place} || ':2A'`;
}

/** Makes what each template and each customer is found by, so that a copy's words need only be put together. */
export async function stageWords(client: Client): Promise<void> {
  await client.query(`
    CREATE UNLOGGED TABLE bench_words AS
    SELECT t, ARRAY(SELECT search_vector(subject, 'A') FROM unnest(${textArray(SUBJECTS)}) AS subject) AS subjects,
           coalesce(search_vector(string_agg(body, ' ') FILTER (WHERE words = 'PUBLIC'), 'C'), '') AS "publicWords",
           coalesce(search_vector(string_agg(body, ' '), 'C'), '') AS "allWords"
    FROM (SELECT t, words, ${bodyOf("bench_event")} AS body FROM bench_event WHERE words IS NOT NULL) AS said
    GROUP BY t;
    CREATE UNLOGGED TABLE bench_names AS
    SELECT id, search_names(id) AS words FROM "Person" WHERE role = 'CUSTOMER';
    CREATE INDEX ON bench_names (id)`);
}
