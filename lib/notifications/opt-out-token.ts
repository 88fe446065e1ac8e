import "server-only";
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { env } from "@/lib/env";

const VERSION = "1";

/** One person and one ticket: all that an opt-out link can touch. */
export type OptOutSubject = { personId: string; ticketId: string };

const subject = z.strictObject({ personId: z.uuid(), ticketId: z.uuid() });

/** The signed, stateless token of an opt-out link; the same at every call and without an end. */
export function optOutToken({ personId, ticketId }: OptOutSubject): string {
  const body = Buffer.from(`${personId}${ticketId}`.replaceAll("-", ""), "hex").toString("base64url");
  return `${VERSION}.${body}.${signatureOf(body)}`;
}

/** Whom and what a token stands for; null when it was not made here. */
export function readOptOutToken(token: string): OptOutSubject | null {
  const [version, body = "", signature = "", ...rest] = token.slice(0, 200).split(".");
  if (version !== VERSION || rest.length > 0) return null;
  const expected = Buffer.from(signatureOf(body));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const hex = Buffer.from(body, "base64url").toString("hex");
  return (
    subject.safeParse({ personId: uuidOf(hex.slice(0, 32)), ticketId: uuidOf(hex.slice(32)) }).data ?? null
  );
}

function signatureOf(body: string): string {
  const key = Buffer.from(hkdfSync("sha256", env.AUTH_SECRET, "", "mail-opt-out", 32));
  return createHmac("sha256", key).update(`${VERSION}.${body}`).digest("base64url");
}

function uuidOf(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
