import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { ownPath } from "@/lib/auth/own-path";
import { PATH_HEADER } from "@/lib/auth/path-header";
import { readSessionCookie, type SessionClaims, sessionCookieName } from "@/lib/auth/session-cookie";
import { databaseInstant, db } from "@/lib/db";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import type { Brand } from "@/lib/stored-brand";
import type { Theme } from "@/prisma/generated/enums";

/** Who is signed in, the colours he has chosen, the company's brand, once it has been set, and when it was asked. */
type Session = { actor: PersonActor; theme: Theme; brand: Brand | null; now: number };

/** What every page asks for, in one statement. Asked once a request, so that a session can end at once. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const claims = await readSessionCookie((await cookies()).get(sessionCookieName())?.value);
  return claims && sessionOf(claims);
});

/** The signed-in person, or null. */
export async function currentActor(): Promise<PersonActor | null> {
  return (await currentSession())?.actor ?? null;
}

/** The colours the signed-in person has chosen; null for someone not signed in. */
export async function currentTheme(): Promise<Theme | null> {
  return (await currentSession())?.theme ?? null;
}

/**
 * The session of this request for what outlives it: `now` asks the database anew each time who it stands for, null when
 * it no longer does. Null: nobody's.
 */
export async function lastingSession() {
  const claims = await readSessionCookie((await cookies()).get(sessionCookieName())?.value);
  const actor = claims && (await personOfSession(claims));
  return claims && actor && { actor, now: () => personOfSession(claims) };
}

/** The signed-in person; anyone else is led to sign in and back. */
export async function requireActor(): Promise<PersonActor> {
  const actor = await currentActor();
  if (actor) return actor;
  const path = ownPath((await headers()).get(PATH_HEADER));
  redirect(path && path !== "/" ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in");
}

/** The signed-in customer; staff are led from a request to the ticket on the desk, other pages do not exist for them. */
export async function requireCustomer(): Promise<PersonActor> {
  const actor = await requireActor();
  if (actor.role === "CUSTOMER") return actor;
  const number = /^\/requests\/(\d{1,10})(?:[?#]|$)/.exec((await headers()).get(PATH_HEADER) ?? "")?.[1];
  return number ? redirect(`/desk/tickets/${number}`) : notFound();
}

/** The signed-in agent or admin; for customers the page does not exist. */
export async function requireStaff(): Promise<PersonActor> {
  const actor = await requireActor();
  return isStaff(actor) ? actor : notFound();
}

/** The signed-in admin; for everyone else the page does not exist. */
export async function requireAdmin(): Promise<PersonActor> {
  const actor = await requireActor();
  return actor.role === "ADMIN" ? actor : notFound();
}

/** Ends one session for good, in every browser its cookie has come to. */
export async function endSession(claims: SessionClaims): Promise<void> {
  const { sub: personId, signedInAt } = claims;
  const row = { personId, signedInAt: new Date(signedInAt) };
  await db.endedSession.createMany({ data: [row], skipDuplicates: true });
}

/**
 * Whom a session still stands for: the person is active, neither this session nor all of his have been ended since,
 * and a member of staff signed in less than 12 hours ago.
 */
export async function personOfSession(claims: SessionClaims): Promise<PersonActor | null> {
  return (await sessionOf(claims))?.actor ?? null;
}

async function sessionOf(claims: SessionClaims): Promise<Session | null> {
  const [found] = await db.$queryRaw<(Omit<PersonActor, "kind"> & Omit<Session, "actor">)[]>`
    SELECT id::text, role::text, name, email, locale::text, "timeZone", theme::text,
           (SELECT jsonb_build_object('name', "brandName", 'colour', "brandColour") FROM "Settings" WHERE id = 1) AS brand,
           ARRAY(SELECT "teamId"::text FROM "TeamMember" WHERE "personId" = "Person".id) AS "teamIds",
           ${databaseInstant} AS now
    FROM "Person"
    WHERE id = ${claims.sub}::uuid AND "sessionVersion" = ${claims.version} AND status = 'ACTIVE'
      AND NOT EXISTS (SELECT FROM "EndedSession"
                      WHERE "personId" = "Person".id AND "signedInAt" = to_timestamp(${claims.signedInAt} / 1000.0))
      AND (role = 'CUSTOMER' OR to_timestamp(${claims.signedInAt} / 1000.0) > now() - interval '12 hours')`;
  if (!found) return null;
  const { theme, brand, now, ...person } = found;
  return { actor: { kind: "person", ...person }, theme, brand, now };
}
