import "server-only";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import type { Priority, SlaMetric } from "@/prisma/generated/enums";
import { calendarInput, inputOf } from "./calendar-input";
import { calendarDraft, kept, POLICY_DRAFT } from "./drafts";
import { holidaysFor, planCalendar, planPolicy, yearOf } from "./plan";
import { policyInput } from "./policy-input";
import { type Preview, previewOf } from "./preview";
import { openTicketsByPolicy } from "./statements";
import {
  openTicketsBefore,
  policyInForce,
  type StoredCalendar,
  storedCalendars,
  storedPolicy,
} from "./stored";

/** What of the policy in force counts by a calendar. */
export type CalendarUse = { metric: SlaMetric; priority: Priority };

export type CalendarLine = StoredCalendar & { uses: CalendarUse[] };

/** Every calendar in its newest version, by name, and what counts by it; none but for an admin. */
export async function calendars(actor: PersonActor): Promise<CalendarLine[]> {
  if (actor.role !== "ADMIN") return [];
  const [known, policy] = [await storedCalendars(db), await policyInForce(db)];
  return known.map((calendar) => ({
    ...calendar,
    uses: policy.targets.filter((target) => target.calendar.id === calendar.id),
  }));
}

/**
 * What a form is given to change a calendar, or with a null id to make one: the newest version as it is typed, a change
 * not saved yet, and the holidays of this year and the next. `now` in epoch ms.
 */
export async function calendarToEdit(actor: PersonActor, id: string | null, now: number) {
  if (actor.role !== "ADMIN") return null;
  const calendar = (await calendars(actor)).find((each) => each.id === id) ?? null;
  if (id !== null && !calendar) return null;
  const year = yearOf(now);
  const holidays = holidaysFor(calendar?.definition ?? null, now);
  const coming = holidays.filter(({ date }) => [year, year + 1].includes(Number(date.slice(0, 4))));
  const draft = id === null ? null : await kept(db, actor, calendarDraft(id), calendarInput);
  return {
    calendar,
    stored: calendar && inputOf(calendar.definition, holidays, year),
    draft: draft && draft.input.basedOn === calendar?.versionId ? draft : null,
    holidays: coming,
  };
}

/** What of a policy version is shown. Null: there is none, or nobody to show it to. */
export async function policyShown(actor: PersonActor, version?: number) {
  if (actor.role !== "ADMIN") return null;
  const policy = await storedPolicy(db, version);
  if (!policy) return null;
  const [newest, older, rollout] = await Promise.all([
    db.slaPolicyVersion.findFirstOrThrow({ orderBy: { version: "desc" }, select: { version: true } }),
    openTicketsBefore(db, policy.version),
    db.slaRollout.findUnique({
      where: { policyVersionId: policy.id },
      select: { startedAt: true, endedAt: true, tickets: true, startedBy: { select: { name: true } } },
    }),
  ]);
  return { ...policy, newest: newest.version === policy.version, older, rollout };
}

export type PolicyShown = NonNullable<Awaited<ReturnType<typeof policyShown>>>;

const VERSIONS_SHOWN = 50;

/** The newest 50 versions with how many open tickets run by each; none but for an admin. */
export async function policyVersions(actor: PersonActor) {
  if (actor.role !== "ADMIN") return [];
  const [versions, open] = await Promise.all([
    db.slaPolicyVersion.findMany({
      select: { id: true, version: true, createdAt: true },
      orderBy: { version: "desc" },
      take: VERSIONS_SHOWN,
    }),
    db.$queryRaw<{ id: string; tickets: number }[]>(openTicketsByPolicy()),
  ]);
  return versions.map((each) => ({ ...each, open: open.find(({ id }) => id === each.id)?.tickets ?? 0 }));
}

/** The policy an admin is changing, as he last typed it; null when he is not, or it is out of date. */
export async function policyDraft(actor: PersonActor, basedOn: string) {
  if (actor.role !== "ADMIN") return null;
  const draft = await kept(db, actor, POLICY_DRAFT, policyInput);
  return draft?.input.basedOn === basedOn ? draft : null;
}

/** What saving would do, and the draft it is shown for. */
export type Shown = { savedAt: number; version: number; preview: Preview };

/**
 * What saving the policy an admin has written would do to the open tickets at `now`, epoch ms; null when there is
 * nothing to save.
 */
export async function policyPreview(actor: PersonActor, now: number): Promise<Shown | null> {
  if (actor.role !== "ADMIN") return null;
  const draft = await kept(db, actor, POLICY_DRAFT, policyInput);
  const plan = draft && (await planPolicy(draft.input));
  if (!draft || !plan?.ok) return null;
  const { before, targets } = plan.value;
  const preview = await previewOf(actor, targets, null, now);
  return { savedAt: draft.savedAt, version: before.version + 1, preview };
}

/** As `policyPreview`, for a calendar that the policy in force counts by. */
export async function calendarPreview(
  actor: PersonActor,
  id: string,
  now: number,
): Promise<(Shown & { name: string }) | null> {
  if (actor.role !== "ADMIN") return null;
  const draft = await kept(db, actor, calendarDraft(id), calendarInput);
  const plan = draft && (await planCalendar(draft.input, now));
  if (!draft || !plan?.ok || !plan.value.policy) return null;
  const { name, definition, policy } = plan.value;
  const preview = await previewOf(actor, policy.targets, definition, now);
  return { savedAt: draft.savedAt, version: policy.before.version + 1, preview, name };
}
