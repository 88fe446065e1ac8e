import "server-only";
import type { z } from "zod";
import type { AuditFacts } from "@/lib/audit/difference";
import { audit } from "@/lib/audit/write";
import { voidAccountTokens } from "@/lib/auth/account-token";
import type { Tx } from "@/lib/db";
import { accountMailReader, oweEmailChanged, oweInvitation } from "@/lib/people/account-mails";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import { organisationNamed } from "@/lib/people/commands";
import type * as schema from "@/lib/people/schema";
import { fail, ok, type Result } from "@/lib/result";
import { transact } from "@/lib/transact";

const TAKEN = fail("email_taken", { email: "email_taken" });

const select = {
  ...accountMailReader,
  phone: true,
  role: true,
  status: true,
  organisation: { select: { name: true } },
} as const;

/** Changes a customer's particulars; the organisation is found by its name or made. `now` in epoch ms. */
export function editCustomer(
  actor: PersonActor,
  { personId, organisation, ...particulars }: z.output<typeof schema.editCustomer>,
  now: number,
): Promise<Result<null>> {
  return transact(async (tx) => {
    if (!isStaff(actor)) return fail("only_agents");
    const person = await customerToChange(tx, personId);
    if (!person) return fail("not_found");
    const organisationId = organisation && (await organisationNamed(tx, organisation));
    const after = await tx.person.update({
      where: { id: personId },
      data: { ...particulars, organisationId },
      select,
    });
    const about = {
      action: "CHANGED",
      subject: "CUSTOMER",
      subjectId: personId,
      label: person.name,
    } as const;
    await audit(tx, actor, { ...about, before: factsOf(person), after: factsOf(after) }, now);
    return ok(null);
  });
}

/**
 * Gives a customer another address, which only an admin may: it is what he signs in with. Sessions end, links that
 * were on their way are void, the old address is told, and one who never signed in is invited anew. `now` in
 * epoch ms.
 */
export function changeCustomerEmail(
  actor: PersonActor,
  { personId, email }: z.output<typeof schema.changeEmail>,
  now: number,
): Promise<Result<null>> {
  return transact(async (tx) => {
    if (actor.role !== "ADMIN") return fail("not_allowed");
    const taken = await tx.person.findUnique({ where: { email }, select: { id: true } });
    if (taken) return taken.id === personId ? ok(null) : TAKEN;
    // Links before the person, as whoever uses one up takes them.
    await voidAccountTokens(tx, personId, ["INVITATION", "PASSWORD_RESET"], now);
    const person = await customerToChange(tx, personId);
    if (!person) return fail("not_found");
    const data = { email, sessionVersion: { increment: 1 } };
    const after = await tx.person.update({ where: { id: personId }, data, select });
    const { phone: _phone, role: _role, status, organisation: _organisation, ...reader } = person;
    if (status === "INVITED") await oweInvitation(tx, { ...reader, email }, actor.id, now);
    else await oweEmailChanged(tx, reader, now);
    const about = {
      action: "CHANGED",
      subject: "CUSTOMER",
      subjectId: personId,
      label: person.name,
    } as const;
    await audit(tx, actor, { ...about, before: factsOf(person), after: factsOf(after) }, now);
    return ok(null);
  }, TAKEN);
}

/** A customer locked for a change; null when there is none, or he was merged into another. */
async function customerToChange(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.person.findFirst({ where: { id, role: "CUSTOMER", mergedIntoId: null }, select });
}

function factsOf(person: {
  name: string;
  email: string;
  phone: string | null;
  organisation: { name: string } | null;
}): AuditFacts {
  const { name, email, phone, organisation } = person;
  return { name, email, phone, organisation: organisation?.name ?? null };
}
