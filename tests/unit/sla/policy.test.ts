import { expect, it } from "vitest";
import { policyFault, policyFile } from "@/lib/sla/policy";

const calendar = { zone: "UTC", week: { mon: [["09:00", "17:00"]] } };
const targets = { pickup: 30 };

it("a policy with one target is enough", () => {
  expect(policyFile.safeParse({ calendar, targets }).success).toBe(true);
});

it.each([
  [{ calendar }, '"targets" is missing or not of the right kind'],
  [{ calendar, targets: {} }, '"targets" must name "pickup" or "resolution".'],
  [{ calendar, targets: { pickup: -1 } }, '"targets.pickup" must be a number of working minutes'],
  [{ calendar, targets: { pickup: "30" } }, '"targets.pickup" must be a number of working minutes'],
  [{ calendar, targets: { solution: 30 } }, '"targets" has an unknown key "solution".'],
  [{ calendar: { ...calendar, zone: "Mars" }, targets }, '"calendar.zone" is not a time zone.'],
  [{ calendar: { zone: "UTC", week: {} }, targets }, '"calendar" has no working time at all.'],
  [
    { calendar: { zone: "UTC", week: { mon: [["9", "17:00"]] } }, targets },
    '"calendar.week.mon[0][0]" is not a time of day',
  ],
  [
    { calendar: { zone: "UTC", week: { mon: [["17:00", "09:00"]] } }, targets },
    '"calendar.week.mon[0]" must end after it begins',
  ],
  [[], "The file is missing or not of the right kind"],
])("%j is told so in a sentence", (policy, sentence) => {
  const { error } = policyFile.safeParse(policy);
  expect(error && policyFault(error)).toContain(sentence);
});
