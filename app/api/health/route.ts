import { databaseAnswers } from "@/lib/health";

export const dynamic = "force-dynamic";

/** 200 while the database answers, 503 while it does not; for whoever decides where requests go. */
export async function GET(): Promise<Response> {
  const database = await databaseAnswers();
  const headers = { "cache-control": "no-store" };
  return Response.json({ ok: database, database }, { status: database ? 200 : 503, headers });
}
