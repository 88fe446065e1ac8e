import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { type Listener, type ToldEvent, useEventSentence } from "@/components/conversation/event-sentence";
import { catalogue } from "@/lib/i18n/catalogue";
import type { EventData, TicketEvent } from "@/lib/tickets/event";
import type { EventKind, Locale } from "@/prisma/generated/enums";

const ana = { id: "ana", name: "Ana Popescu", byStaff: false };
const dan = { id: "dan", name: "Dan Ene", byStaff: true };

function Sentence({ told, listener }: { told: ToldEvent; listener: Listener }) {
  return useEventSentence(listener)(told);
}

function sentence<K extends EventKind>(
  kind: K,
  data: EventData[K],
  { actor = ana, to = "staff", locale = "ro" }: { actor?: typeof ana; to?: Listener; locale?: Locale } = {},
): string {
  const written = { kind, data, seq: 1, at: 0, status: "RESOLVED", visibility: "PUBLIC" } as const;
  const event = { ...written, actorId: actor.id, messageId: null } as TicketEvent;
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={catalogue[locale]} timeZone="Europe/Bucharest">
      <Sentence told={{ event, actor }} listener={to} />
    </NextIntlClientProvider>,
  );
}

describe("a customer is told", () => {
  const to = { customerId: ana.id };

  test("in the second person what she did herself, which agents read with her name", () => {
    expect(sentence("CONFIRMED", {}, { to })).toBe("Ați acceptat soluția; solicitarea este închisă");
    expect(sentence("CONFIRMED", {})).toBe("Ana Popescu a acceptat soluția; solicitarea este închisă");
    expect(sentence("RATED", { rating: 4, agentId: null }, { to })).toBe("Ați evaluat rezolvarea: 4 din 5");
    expect(sentence("REOPENED", {}, { to, actor: dan })).toBe("Dan Ene a spus că problema persistă");
  });

  test("of her answer and her urgency, where agents read of the customer and the priority", () => {
    expect(sentence("CUSTOMER_ASKED", {}, { to, actor: dan })).toMatch(/se așteaptă răspunsul dvs\.$/);
    expect(sentence("CUSTOMER_ASKED", {}, { actor: dan })).toMatch(/se așteaptă răspunsul clientului$/);
    const change = { from: "LOW", to: "HIGH" } as const;
    expect(sentence("PRIORITY_CHANGED", change, { to, actor: dan })).toContain("urgența: Scăzută → Ridicată");
    expect(sentence("PRIORITY_CHANGED", change, { actor: dan })).toContain("prioritatea: Scăzută → Ridicată");
  });
});

test("a category is named in the reader's language, in Romanian where the event knows no other name", () => {
  const [from, to] = [
    { id: "1", name: "Facturi" },
    { id: "2", name: "Acces", nameEn: "Access" },
  ];
  const data = { from, to };
  expect(sentence("CATEGORY_CHANGED", data, { actor: dan })).toContain("Facturi → Acces");
  expect(sentence("CATEGORY_CHANGED", data, { actor: dan, locale: "en" })).toContain("Facturi → Access");
  expect(sentence("CATEGORY_CHANGED", { from: null, to }, { actor: dan, locale: "en" })).toContain(
    "none → Access",
  );
});
