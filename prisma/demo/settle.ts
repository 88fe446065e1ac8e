import type { Tx } from "@/lib/db";
import { oweInvitation } from "@/lib/people/account-mails";
import { addressOf, agents, type DemoPerson, organisations, teams, thirdParties } from "./people.ts";
import type { Random } from "./random.ts";

const DAY_MS = 86_400_000;

/** Who and what a demonstration has beside its tickets. */
export type Town = {
  customers: DemoPerson[];
  staff: DemoPerson[];
  categories: { id: string; name: string; teamId: string }[];
  thirdParties: { id: string; name: string }[];
};

/** Settles people, organisations, teams and third parties. One password for everybody. `now` in epoch ms. */
export async function settle(tx: Tx, random: Random, passwordHash: string, now: number): Promise<Town> {
  const since = new Date(now - 200 * DAY_MS);
  const { defaultTeamId } = await tx.settings.findUniqueOrThrow({
    where: { id: 1 },
    select: { defaultTeamId: true },
  });
  const teamIds = new Map<string, string>([["Suport", defaultTeamId]]);
  for (const { name, categories } of teams) {
    const { id } = await tx.team.create({ data: { name }, select: { id: true } });
    teamIds.set(name, id);
    await tx.category.updateMany({ where: { nameRo: { in: [...categories] } }, data: { teamId: id } });
  }
  const make = (
    name: string,
    email: string,
    rest: Pick<DemoPerson, "role" | "status" | "organisation" | "teamIds">,
  ): DemoPerson => ({
    kind: "person",
    id: random.uuid(since.getTime()),
    name,
    email,
    locale: "ro",
    timeZone: "Europe/Bucharest",
    ...rest,
  });
  const staff = agents.map(({ name, email, role, teams: of }) =>
    make(name, email, {
      role,
      status: "ACTIVE",
      organisation: null,
      teamIds: of.map((team) => teamIds.get(team) ?? ""),
    }),
  );
  const firms = organisations.map((firm) => ({ ...firm, id: random.uuid(since.getTime()) }));
  const customers = firms.flatMap(({ name: organisation, domain, people }) =>
    people.map(({ name, invited }) =>
      make(name, addressOf(name, domain), {
        role: "CUSTOMER",
        status: invited ? "INVITED" : "ACTIVE",
        organisation,
        teamIds: [],
      }),
    ),
  );
  await tx.organisation.createMany({ data: firms.map(({ id, name }) => ({ id, name, createdAt: since })) });
  const phones = new Map(
    firms.flatMap(({ domain, people }) =>
      people.map(({ name, phone }) => [addressOf(name, domain), phone ?? null]),
    ),
  );
  await tx.person.createMany({
    data: [...staff, ...customers].map(({ id, name, email, role, status, organisation }) => ({
      id,
      name,
      email,
      role,
      status,
      phone: phones.get(email) ?? null,
      passwordHash: status === "ACTIVE" ? passwordHash : null,
      organisationId: firms.find((firm) => firm.name === organisation)?.id ?? null,
      createdAt: since,
    })),
  });
  await tx.teamMember.createMany({
    data: staff.flatMap(({ id: personId, teamIds: of }) => of.map((teamId) => ({ personId, teamId }))),
  });
  await tx.absence.createMany({ data: absences(staff, now) });
  await tx.thirdParty.createMany({
    data: thirdParties.map((each) => ({ ...each, id: random.uuid(since.getTime()) })),
  });
  for (const customer of customers.filter(({ status }) => status === "INVITED"))
    await inviteEarlier(tx, customer, staff[0]?.id ?? null, now - 2 * 3_600_000);
  const categories = await tx.category.findMany({ select: { id: true, nameRo: true, teamId: true } });
  return {
    customers: demoFirst(customers),
    staff,
    categories: categories.map(({ id, nameRo, teamId }) => ({
      id,
      name: nameRo,
      teamId: teamId ?? defaultTeamId,
    })),
    thirdParties: await tx.thirdParty.findMany({ select: { id: true, name: true } }),
  };
}

/** One agent is away now for two days more, another in a month. `now` in epoch ms. */
function absences(staff: readonly DemoPerson[], now: number) {
  const midnight = new Date(now).setUTCHours(22, 0, 0, 0);
  const away = (name: string, fromDay: number, days: number, note: string) =>
    staff
      .filter((agent) => agent.name === name)
      .map(({ id: personId }) => ({
        personId,
        from: new Date(midnight + fromDay * DAY_MS),
        until: new Date(midnight + (fromDay + days) * DAY_MS),
        note,
      }));
  return [
    ...away("Ioana Bălan", -2, 4, "Concediu de odihnă"),
    ...away("Răzvan Anghel", 30, 5, "Curs AS2 la partener"),
  ];
}

async function inviteEarlier(
  tx: Tx,
  reader: DemoPerson,
  issuedById: string | null,
  at: number,
): Promise<void> {
  await oweInvitation(tx, reader, issuedById, at);
  await tx.outboxMail.updateMany({
    where: { recipientId: reader.id },
    data: { state: "SENT", attempts: 1, transport: "mailbox", sentAt: new Date(at + 2_000) },
  });
}

/** The first customer of each of the first two organisations before all others. */
function demoFirst(customers: DemoPerson[]): DemoPerson[] {
  const firsts = customers.filter(({ name }) => name === "Ana Popescu" || name === "Ștefan Țurcanu");
  return [...firsts, ...customers.filter((each) => !firsts.includes(each))];
}
