"use client";

// Stands in for the root layout itself, which reads the database: no words, styles or parts of the rest can be
// counted on here, so both languages stand side by side.
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="ro" style={{ colorScheme: "light dark", fontFamily: "system-ui, sans-serif" }}>
      <body style={{ display: "grid", minHeight: "90vh", placeItems: "center", margin: 0, padding: "1rem" }}>
        <main style={{ maxWidth: "32rem", textAlign: "center", lineHeight: 1.5 }}>
          <h1 style={{ fontSize: "1.25rem" }}>Helpdesk nu este disponibil în acest moment</h1>
          <p>Ce ați scris și trimis până acum este în siguranță. Reîncărcați pagina peste câteva momente.</p>
          <p lang="en">
            Helpdesk is not available right now. What you have sent so far is safe. Reload the page in a few
            moments.
          </p>
          {error.digest ? <p style={{ fontSize: "0.75rem" }}>{error.digest}</p> : null}
        </main>
      </body>
    </html>
  );
}
