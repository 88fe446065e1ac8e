import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { openOnBehalf } from "@/lib/tickets/open";
import * as schema from "@/lib/tickets/schema";
import { agent, customer } from "@/tests/support/fixtures";
import { form } from "./call";
import { TUESDAY_TEN } from "./scene";

describe("everything that is wrong is said at once", () => {
  const refused = (fields: object) => {
    const read = schema.openOnBehalf.safeParse({ ...empty, ...fields });
    return [...new Set(read.error?.issues.map(({ path, message }) => `${path} ${message}`))];
  };
  const nobody = {
    requesterId: "",
    customerName: "",
    customerEmail: "",
    customerPhone: "",
    organisation: "",
  };
  const empty = {
    ...nobody,
    channel: "PHONE",
    receivedAt: "",
    subject: "",
    body: "",
    priority: "",
    categoryId: "",
  };

  test("of a form sent empty", () => {
    const paths = new Set(refused({}).map((fault) => fault.split(" ")[0]));
    expect([...paths].toSorted()).toEqual(["body", "priority", "receivedAt", "requesterId", "subject"]);
    expect(refused({ requesterId: randomUUID() }).join()).not.toContain("requesterId");
  });

  test("of a new customer among the rest", () => {
    const faults = refused({
      customerName: " ",
      customerEmail: "ana@",
      customerPhone: "sună-mă",
      subject: "Factura",
    });
    expect(faults).toEqual(
      expect.arrayContaining([
        "customerName required",
        "customerEmail email_invalid",
        "customerPhone phone_invalid",
      ]),
    );
    expect(faults.join()).not.toContain("subject");
    expect(refused({ organisation: "Verde Market SA" })).toContain("customerEmail required");
  });

  test("of what only the command can judge", async () => {
    const known = await customer();
    const input = form({
      customerEmail: known.email,
      receivedAt: "2026-03-10T18:00",
      categoryId: randomUUID(),
    });
    expect(await openOnBehalf(await agent(), input, TUESDAY_TEN)).toEqual({
      ok: false,
      code: "invalid_input",
      fields: {
        receivedAt: "received_in_future",
        categoryId: "invalid_input",
        customerEmail: "email_taken",
      },
    });
  });
});
