import { notFound } from "next/navigation";
import { connection } from "next/server";
import { env } from "@/lib/env";

const rows = Array.from({ length: 50 }, (_, at) => ({
  number: 1001 + at,
  text: `Rândul ${at + 1}: ${"cuvinte care nu spun nimic ".repeat(3)}`,
}));

/** What the benchmark compares pages with: rendered at every request, of data that is at hand. */
export default async function EmptyPage() {
  await connection();
  if (env.BENCH_PAGE !== "on") notFound();
  return (
    <main id="content">
      <h1>50</h1>
      <ul>
        {rows.map(({ number, text }) => (
          <li key={number} className="grid gap-x-4 px-5 py-3.5 text-sm">
            <span className="text-muted tabular-nums">#{number}</span>
            <span className="truncate font-medium">{text}</span>
          </li>
        ))}
      </ul>
    </main>
  );
}
