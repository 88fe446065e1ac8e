import { hashPassword } from "@/lib/auth/password";
import { databaseNow, db } from "@/lib/db";
import { calendarDefinition, compileCalendar } from "@/lib/sla/calendar";
import { currentPolicyVersionId, termsFor } from "@/lib/sla/terms";
import { DEMO_PASSWORD } from "./accounts.ts";
import { noticeRows } from "./demo/notices.ts";
import { plans } from "./demo/plan.ts";
import { randomFrom } from "./demo/random.ts";
import { settle, type Town } from "./demo/settle.ts";
import type { Story } from "./demo/story.ts";
import { type Stage, tell } from "./demo/tell.ts";
import { keepFiles, writeStories } from "./demo/write.ts";

const FIRST_NUMBER = 1001;

/**
 * Fills a new database (migrated, with its reference data, holding nobody) with a demonstration of the last
 * ninety days: every ticket is a history of events, told by the rules the application lives by, and ends at the
 * database's present. All or nothing. Mails of the past count as sent.
 */
export async function seed(): Promise<void> {
  const hashed = await hashPassword(DEMO_PASSWORD);
  if (!hashed.ok) throw new Error("The password of the demonstration does not keep the rule.");
  const random = randomFrom(20_261);
  await db.$transaction(
    async (tx) => {
      const now = await databaseNow(tx);
      const town = await settle(tx, random, hashed.value, now);
      const stage = await stageOf(town, random, now);
      const stories: Story[] = [];
      for (const plan of plans(random, stage.calendar, town.customers, now))
        stories.push(tell(stage, plan, FIRST_NUMBER + stories.length, stories));
      const attachments = await keepFiles(stories);
      await writeStories(tx, stage.world, stories);
      await tx.attachment.createMany({ data: attachments });
      await tx.notice.createMany({ data: noticeRows(stories, now) });
    },
    { maxWait: 10_000, timeout: 120_000 },
  );
}

async function stageOf(town: Town, random: Stage["world"]["random"], now: number): Promise<Stage> {
  const policyVersionId = await currentPolicyVersionId(db);
  const terms = await termsFor(db, [policyVersionId]);
  const { autoCloseWorkingDays } = await db.settings.findUniqueOrThrow({ where: { id: 1 } });
  const { definition } = await db.slaCalendarVersion.findFirstOrThrow({
    where: { calendar: { key: "support" } },
    orderBy: { version: "desc" },
  });
  const members = (teamId: string) => town.staff.filter(({ teamIds }) => teamIds.includes(teamId));
  return {
    world: { random, terms, policyVersionId, teamOf: members },
    calendar: compileCalendar(calendarDefinition.parse(definition)),
    autoCloseWorkingDays,
    now,
    categoryOf: (name) => named(town.categories, name),
    idOf: (name) => named(town.thirdParties, name).id,
  };
}

function named<T extends { name: string }>(all: readonly T[], name: string): T {
  const found = all.find((each) => each.name === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}
