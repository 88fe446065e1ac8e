import { describe, expect, it } from "vitest";
import { addRow, emptyLog } from "@/lib/sla/event-log";
import type { PolicyFile } from "@/lib/sla/policy";
import { replay } from "@/lib/sla/replay";
import { zoneNamed } from "@/lib/sla/zone";
import type { TicketStatus } from "@/prisma/generated/enums";

const map = new Map<string, TicketStatus>([
  ["new", "WAITING_SUPPORT"],
  ["take", "IN_PROGRESS"],
  ["ask", "WAITING_CUSTOMER"],
  ["third", "WAITING_THIRD_PARTY"],
  ["solve", "RESOLVED"],
  ["close", "CLOSED"],
]);
const day: [string, string][] = [["09:00", "17:00"]];
const policy: PolicyFile = {
  calendar: { zone: "UTC", week: { mon: day, tue: day, wed: day, thu: day, fri: day } },
  targets: { pickup: 30, resolution: 120 },
};

/** Verdicts of rows "case activity time" on Monday 11 March 2024, with what was ignored. */
function verdicts(lines: string[], now?: string) {
  const log = emptyLog(zoneNamed("UTC"), map);
  for (const line of lines) {
    const [name = "", activity = "", time = ""] = line.split("|");
    addRow(log, name, activity, time.length === 5 ? `2024-03-11T${time}:00` : time);
  }
  const at = now ? Date.parse(now) : (log.lastAt ?? 0);
  const rows = [...replay(log, policy, at)].flat().map((row) => {
    const time = (ms: number | null) => (ms === null ? "" : new Date(ms).toISOString().slice(11, 16));
    const minutes = row.elapsedMs / 60_000;
    const parts = [row.case, row.metric, row.cycle, time(row.startedAt), time(row.endedAt), minutes];
    return [...parts, row.verdict, time(row.breachedAt)].join(" ");
  });
  return { rows, ignored: Object.fromEntries(log.ignored) };
}

describe("the replay of a log", () => {
  it("judges pickup by cycle and resolution by case, from the case's first row", () => {
    const lines = ["A|new|10:00", "A|take|10:20", "A|new|11:00", "A|take|11:40", "A|solve|12:00"];
    expect(verdicts(lines).rows).toEqual([
      "A pickup 1 10:00 10:20 20 MET ",
      "A pickup 2 11:00 11:40 40 BREACHED 11:30",
      "A resolution 1 10:00 12:00 120 MET ",
    ]);
  });

  it("does not count pauses nor the time between a resolution and its reopening", () => {
    const lines = [
      "A|take|09:00",
      "A|ask|10:00",
      "A|third|11:00",
      "A|take|12:00",
      "A|solve|12:30",
      "A|take|14:00",
      "A|solve|14:31",
    ];
    expect(verdicts(lines).rows).toEqual(["A resolution 1 09:00 14:31 121 BREACHED 14:30"]);
  });

  it("stops for good at the resolution, not at the closing after it", () => {
    expect(verdicts(["A|take|09:00", "A|solve|10:00", "A|close|16:00"]).rows).toEqual([
      "A resolution 1 09:00 10:00 60 MET ",
    ]);
  });

  it("takes rows of a case in time order, equal times in file order, whatever the file's order", () => {
    const lines = [
      "A|solve|10:30",
      "B|new|09:00",
      "A|new|10:00",
      "A|take|10:10",
      "A|ask|10:10",
      "A|take|10:10",
    ];
    expect(verdicts(lines).rows.slice(0, 2)).toEqual([
      "A pickup 1 10:00 10:10 10 MET ",
      "A resolution 1 10:00 10:30 30 MET ",
    ]);
  });

  it("orders times that differ by less than a millisecond", () => {
    const second = "2024-03-11T10:00:00.0000002";
    const first = "2024-03-11T10:00:00.0000001";
    expect(verdicts([`A|take|${second}`, `A|new|${first}`, "A|solve|10:10"]).rows).toEqual([
      "A pickup 1 10:00 10:00 0 MET ",
      "A resolution 1 10:00 10:10 10 MET ",
    ]);
  });

  it("lets a repeated status change nothing", () => {
    const once = verdicts(["A|new|10:00", "A|take|10:20", "A|solve|11:00"]);
    expect(verdicts(["A|new|10:00", "A|new|10:05", "A|take|10:20", "A|take|10:30", "A|solve|11:00"])).toEqual(
      once,
    );
  });

  it("ignores everything of a case after CLOSED, and counts it", () => {
    const { rows, ignored } = verdicts(["A|new|10:00", "A|close|10:10", "A|take|11:00", "A|close|12:00"]);
    expect(rows).toEqual(["A pickup 1 10:00 10:10 10 MET ", "A resolution 1 10:00 10:10 10 MET "]);
    expect(ignored).toEqual({ after_closed: 2 });
  });

  it("judges what is open at the last instant of the log, or at the instant given", () => {
    const lines = ["A|take|09:00", "B|new|09:00", "B|ask|10:10", "C|take|10:40"];
    expect(verdicts(lines).rows).toEqual([
      "A resolution 1 09:00  100 RUNNING ",
      "B pickup 1 09:00 10:10 70 BREACHED 09:30",
      "B resolution 1 09:00  70 PAUSED ",
      "C resolution 1 10:40  0 RUNNING ",
    ]);
    expect(verdicts(lines, "2024-03-12T08:00:00Z").rows[0]).toBe("A resolution 1 09:00  480 BREACHED 11:00");
  });

  it("finds a paused clock past its target breached", () => {
    expect(verdicts(["A|take|09:00", "A|ask|11:30"]).rows).toEqual([
      "A resolution 1 09:00  150 BREACHED 11:00",
    ]);
  });

  it("ignores rows it cannot use by reason, and never falls over", () => {
    const lines = [
      "|new|10:00",
      "A|dance|10:00",
      "A|new|",
      "A|new|soon",
      "A|new|99999-01-01T00:00:00",
      "__proto__|new|10:00",
    ];
    const { rows, ignored } = verdicts(lines);
    expect(rows).toHaveLength(2);
    expect(ignored).toEqual({
      case_empty: 1,
      activity_not_mapped: 1,
      time_empty: 1,
      time_unreadable: 1,
      time_out_of_range: 1,
    });
  });

  it("of nothing is nothing", () => {
    expect(verdicts([]).rows).toEqual([]);
  });
});
