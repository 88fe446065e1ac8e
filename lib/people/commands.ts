import "server-only";
import { audit } from "@/lib/audit/write";
import type { Tx } from "@/lib/db";
import { literally } from "@/lib/like";
import { accountMailReader, oweInvitation } from "@/lib/people/account-mails";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import { faultsByField, type NewCustomer, newCustomer } from "@/lib/people/schema";
import { fail, ok, type Result } from "@/lib/result";
import { transact } from "@/lib/transact";

/**
 * Registers a customer on behalf of an agent and owes the invitation, in the caller's transaction.
 * The organisation is found by its name or made. Refusals name the fields name, email, phone, organisation;
 * "email_taken" when the address is known already, also when two register it at once. `now` in epoch ms.
 */
export async function registerCustomer(
  tx: Tx,
  actor: PersonActor,
  input: NewCustomer,
  now: number,
): Promise<Result<{ id: string; name: string }>> {
  if (!isStaff(actor)) return fail("only_agents");
  const read = newCustomer.safeParse(input);
  if (!read.success) return fail("invalid_input", faultsByField(read.error));
  const { organisation, ...particulars } = read.data;
  const organisationId = organisation && (await organisationNamed(tx, organisation));
  const [person] = await tx.person.createManyAndReturn({
    data: { ...particulars, organisationId, role: "CUSTOMER", status: "INVITED", createdAt: new Date(now) },
    skipDuplicates: true,
    select: accountMailReader,
  });
  if (!person) return fail("email_taken", { email: "email_taken" });
  await oweInvitation(tx, person, actor.id, now);
  const { id, name } = person;
  const about = { action: "CREATED", subject: "CUSTOMER", subjectId: id, label: name } as const;
  await audit(tx, actor, { ...about, before: null, after: read.data }, now);
  return ok({ id, name });
}

/** Registers a customer who has no request yet; as `registerCustomer`, in a transaction of its own. */
export function registerAlone(
  actor: PersonActor,
  input: NewCustomer,
  now: number,
): Promise<Result<{ id: string }>> {
  return transact((tx) => registerCustomer(tx, actor, input, now));
}

/** Sends a person who has not set a password yet a new invitation; the earlier ones are void. */
export function invite(actor: PersonActor, input: { personId: string }, now: number): Promise<Result<null>> {
  return transact(async (tx) => {
    if (!isStaff(actor)) return fail("only_agents");
    const person = await tx.person.findUnique({
      where: { id: input.personId },
      select: { ...accountMailReader, status: true, role: true },
    });
    if (!person) return fail("not_found");
    if (person.role !== "CUSTOMER" && actor.role !== "ADMIN") return fail("not_allowed");
    if (person.status !== "INVITED") return fail("account_active");
    const { status: _status, role: _role, ...reader } = person;
    await oweInvitation(tx, reader, actor.id, now);
    const subject = person.role === "CUSTOMER" ? "CUSTOMER" : "AGENT";
    const about = { action: "INVITED", subject, subjectId: person.id, label: person.name } as const;
    await audit(tx, actor, { ...about, before: null, after: { email: person.email } }, now);
    return ok(null);
  });
}

/**
 * Invites a customer once more, in the caller's transaction, if he never signed in and has no invitation that still
 * leads anywhere.
 */
export async function inviteIfNeeded(
  tx: Tx,
  actor: PersonActor,
  personId: string,
  now: number,
): Promise<void> {
  const person = await tx.person.findFirst({
    where: {
      id: personId,
      status: "INVITED",
      accountTokens: {
        none: { kind: "INVITATION", usedAt: null, voidedAt: null, expiresAt: { gt: new Date(now) } },
      },
    },
    select: accountMailReader,
  });
  if (person) await oweInvitation(tx, person, actor.id, now);
}

/** The organisation of a name, in whatever case it is written, made when there is none. */
export async function organisationNamed(tx: Tx, name: string): Promise<string> {
  // Without regard to case it is a pattern to the database.
  const where = { name: { equals: literally(name), mode: "insensitive" } } as const;
  const known = await tx.organisation.findFirst({ where, select: { id: true } });
  if (known) return known.id;
  await tx.organisation.createMany({ data: { name }, skipDuplicates: true });
  return (await tx.organisation.findFirstOrThrow({ where, select: { id: true } })).id;
}
