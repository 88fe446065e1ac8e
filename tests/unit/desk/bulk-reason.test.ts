import { expect, test } from "vitest";
import { stateReason } from "@/app/desk/bulk-reason";
import { catalogue } from "@/lib/i18n/catalogue";

const { common, desk } = catalogue.ro;
const words = {
  ...desk.bulk.stateNow,
  resolve: desk.bulk.stateNow.resolve.replace("{from}", common.status.IN_PROGRESS),
  status: common.status,
};
const refused = { number: 1042, version: 3, was: null };

test("a refusal for the status names the status and where the move is possible", () => {
  expect(stateReason("resolve", { ...refused, code: "ticket_closed", status: "CLOSED" }, words)).toBe(
    "Starea „Închis”: se poate rezolva doar din În lucru.",
  );
  expect(
    stateReason("resolve", { ...refused, code: "not_in_this_status", status: "WAITING_SUPPORT" }, words),
  ).toContain("„În așteptare departament suport”");
  expect(
    stateReason("priority", { ...refused, code: "changed_meanwhile", status: "RESOLVED" }, words),
  ).toContain("starea este acum „Rezolvat”");
});

test("a refusal for anything else is left to the words of its code, as is one of a ticket that is not there", () => {
  expect(stateReason("tag", { ...refused, code: "tag_disabled", status: "CLOSED" }, words)).toBeNull();
  expect(stateReason("note", { ...refused, code: "ticket_closed", status: "CLOSED" }, words)).toBeNull();
  expect(stateReason("resolve", { ...refused, code: "not_found" }, words)).toBeNull();
});
