import "server-only";
import type { Tx } from "@/lib/db";
import { tell } from "@/lib/live/tell";
import { newId } from "@/lib/new-id";
import type { NoticeKind } from "@/prisma/generated/enums";

export type NewNotice = { kind: NoticeKind; personId: string; ticketId: string; eventId: string; at: number };

/** Writes notices down in the caller's transaction, so that they exist exactly when their events do. */
export async function giveNotices(tx: Tx, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  const column = <T>(of: (notice: NewNotice) => T) => notices.map(of);
  await tx.$executeRaw`
    INSERT INTO "Notice" (id, kind, "personId", "ticketId", "eventId", "createdAt")
    SELECT * FROM unnest(
      ${column(({ at }) => newId(at))}::uuid[], ${column(({ kind }) => kind)}::"NoticeKind"[],
      ${column(({ personId }) => personId)}::uuid[], ${column(({ ticketId }) => ticketId)}::uuid[],
      ${column(({ eventId }) => eventId)}::uuid[],
      ${column(({ at }) => new Date(at).toISOString())}::text[]::timestamptz[])`;
  const people = new Set(notices.map(({ personId }) => personId));
  await tell(
    tx,
    [...people].map((personId) => ({ kind: "notices", personId })),
  );
}
