import { expect, test } from "vitest";
import { askThirdParty, comment, openRequest } from "@/lib/tickets/schema";

const request = { subject: "Factura", body: "Nu ajunge.", priority: "NORMAL", categoryId: "" };

test("what no database keeps is taken out of messages, and line breaks and marks of writing stay", () => {
  const { body } = comment.parse({ number: "7", body: " un\u0000u\n\ndoi \u200Etrei " });
  expect(body).toBe("unu\n\ndoi \u200Etrei");
});

test("subjects and names of third parties are one line without characters that hide or reorder", () => {
  expect(openRequest.parse({ ...request, subject: " Fac\u202Etura\n\u200B 12\u0000 " }).subject).toBe(
    "Factura 12",
  );
  const asked = askThirdParty.parse({
    number: 7,
    version: 1,
    thirdPartyId: "",
    thirdPartyName: " ANAF\u202E –\tSPV ",
    thirdPartyKind: "LEGAL_ENTITY",
    chaseAt: "",
    body: "Când?",
    visibility: "PUBLIC",
  });
  expect(asked.thirdPartyName).toBe("ANAF – SPV");
});

test("a subject of nothing visible is too short, and unknown fields are refused", () => {
  expect(openRequest.safeParse({ ...request, subject: "\u200B\u200B\u200B\u200B" }).success).toBe(false);
  expect(openRequest.safeParse({ ...request, requesterId: crypto.randomUUID() }).success).toBe(false);
});
