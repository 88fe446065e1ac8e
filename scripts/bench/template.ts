import { type Clock, dueSteps, foldClocks } from "@/lib/sla/clock";
import { factsOf, type JudgedEvent } from "@/lib/sla/facts";
import type { Terms } from "@/lib/sla/fold";
import { dueColumns } from "@/lib/tickets/due-columns";
import { eventVisibility, type TicketEvent } from "@/lib/tickets/event";
import { project, type TicketState } from "@/lib/tickets/projection";
import { columnsOf } from "@/lib/tickets/rows";
import type { Act, Course } from "./plan.ts";

/** Stands for the requester, whom each copy is given. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** A ticket in full, written many times over; `byRequester` acts belong to whoever each copy is given to. */
export type Template = {
  columns: Record<string, unknown>;
  events: { event: TicketEvent; byRequester: boolean; words: "PUBLIC" | "INTERNAL" | null }[];
  clocks: Clock[];
};

type Around = { terms: Terms; policyVersionId: string; agentId: string; teamId: string };

/** Plays a course through the rules: its warnings and breaches as sweeps would have written them, row and clocks. */
export function templateOf({ receivedAt, priority, acts, sweptUntil }: Course, around: Around): Template {
  const { terms, policyVersionId, agentId, teamId } = around;
  const told: JudgedEvent[] = [];
  const rows: Template["events"] = [];
  const fold = () => foldClocks(factsOf(told), terms);
  const add = (act: Pick<Act, "kind" | "at" | "status" | "by" | "data" | "words">) => {
    const { kind, status, by, data, words } = act;
    const at = Math.max(act.at, told.at(-1)?.at ?? 0);
    const actorId = by === "agent" ? agentId : null;
    const visibility = eventVisibility[kind];
    const head = { kind, seq: told.length + 1, at, status, visibility, actorId, messageId: null };
    const event = { ...head, data } as TicketEvent;
    told.push({ ...event, byStaff: by === "agent", publicMessage: words === "PUBLIC" });
    rows.push({ event, byRequester: by === "requester", words });
  };
  const sweepUntil = (until: number) => {
    for (;;) {
      const clocks = fold();
      const next = Math.min(...clocks.map(({ sweepAt }) => sweepAt ?? Number.POSITIVE_INFINITY));
      if (next > until) return;
      const status = told.at(-1)?.status ?? "WAITING_SUPPORT";
      for (const clock of clocks)
        for (const step of dueSteps(clock, terms.calendarOf(clock.calendarVersionId), next)) {
          const { metric, cycle } = step;
          const data = { metric, cycle, dueAt: new Date(step.dueAt).toISOString() };
          const kind = step.kind === "warned" ? "SLA_WARNED" : "SLA_BREACHED";
          add({ kind, at: next, status, by: "system", data, words: null });
        }
    }
  };

  const received = new Date(receivedAt).toISOString();
  const opening = { receivedAt: received, channel: "PORTAL", priority, policyVersionId } as const;
  const opened = { kind: "OPENED", at: receivedAt, status: "WAITING_SUPPORT", data: opening } as const;
  add({ ...opened, by: "requester", words: "PUBLIC" });
  for (const act of acts) {
    sweepUntil(act.at);
    add(act);
  }
  sweepUntil(sweptUntil);

  const unset = {
    assigneeId: null,
    thirdPartyId: null,
    duplicateOfId: null,
    chaseAt: null,
    chaseDueAt: null,
    firstResolvedAt: null,
  };
  const open = { resolvedAt: null, closedAt: null, autoCloseAt: null, categoryId: null };
  const since = { status: "WAITING_SUPPORT", statusSince: receivedAt, lastActivityAt: receivedAt } as const;
  const given = { priority, teamId, policyVersionId, requesterId: NOBODY };
  const born: TicketState = { ...unset, ...open, ...since, ...given };
  const state = rows.reduce((current, { event }) => project(current, event), born);
  const clocks = fold();
  const own = { version: rows.length, channel: "PORTAL", receivedAt: received, createdAt: received };
  const due = dueColumns(clocks, { hasBreach: false, autoCloseAt: state.autoCloseAt });
  return { columns: { ...own, ...columnsOf(state), ...due }, events: rows, clocks };
}
