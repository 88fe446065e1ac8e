import type { MailContent, MailPayload } from "@/lib/notifications/payload";
import { MailKind } from "@/prisma/generated/enums";

const ticket = {
  number: 1042,
  subject: "Factura către Carrefour a fost respinsă cu eroarea 1021 <ORDERS> & lipsă GLN",
};
const agent = "Mihai";
const requester = "Ana Popescu";
const priority = "HIGH";
const accountTokenId = "0193a1b2-0000-7000-8000-000000000001";
const excerpt =
  "Bună ziua,\nfacturile trimise azi dimineață spre Carrefour sunt respinse cu mesajul „GLN necunoscut”.\n\nNu am schimbat nimic la noi.";

/** One believable mail of each kind, for previews and tests. */
const previewPayload = {
  INVITATION: { accountTokenId },
  PASSWORD_RESET: { accountTokenId },
  EMAIL_CHANGED: { changedAt: "2026-05-12T08:31:00.000Z" },
  PASSWORD_CHANGED: { changedAt: "2026-05-12T08:31:00.000Z" },
  REQUEST_RECEIVED: {
    ticket,
    channel: "PHONE",
    receivedAt: "2026-05-12T08:31:00.000Z",
    pickupDueAt: "2026-05-12T09:01:00.000Z",
    excerpt,
  },
  CUSTOMER_QUESTION: {
    ticket,
    agent,
    excerpt: "Ne puteți trimite un exemplu de factură respinsă și captura ecranului cu eroarea?",
    answerBy: "2026-05-15T09:10:00.000Z",
  },
  CUSTOMER_REMINDER: {
    ticket,
    excerpt: "Ne puteți trimite un exemplu de factură respinsă și captura ecranului cu eroarea?",
    answerBy: "2026-05-15T09:10:00.000Z",
  },
  CUSTOMER_LAST_REMINDER: { ticket, excerpt: null, answerBy: "2026-05-15T09:10:00.000Z" },
  RESOLVED: {
    ticket,
    agent,
    excerpt:
      "GLN-ul depozitului nou lipsea din lista partenerului. L-am adăugat și am retrimis cele trei facturi; toate au fost acceptate.",
    autoCloseAt: "2026-05-20T15:00:00.000Z",
  },
  TAKEN: { ticket, agent, resolutionDueAt: "2026-05-13T14:31:00.000Z" },
  BACK_IN_PROGRESS: {
    ticket,
    because: "third_party_answered",
    thirdParty: "Carrefour România SA",
    excerpt: "Partenerul a confirmat că lista de GLN-uri a fost actualizată.",
    resolutionDueAt: "2026-05-13T16:00:00.000Z",
  },
  WAITING_THIRD_PARTY: { ticket, thirdParty: "Carrefour România SA", excerpt: null },
  PUBLIC_REPLY: {
    ticket,
    agent,
    excerpt: "Am verificat jurnalul: ultima factură acceptată este din 11 mai.",
  },
  CLOSED: { ticket, because: "expired", excerpt: null },
  AGENT_ASSIGNED: {
    ticket,
    by: "Ioana Marin",
    requester,
    priority,
    resolutionDueAt: "2026-05-13T14:31:00.000Z",
  },
  AGENT_CUSTOMER_ANSWERED: { ticket, requester, reopened: false, excerpt },
  AGENT_SLA_WARNING: {
    ticket,
    requester,
    priority,
    metric: "RESOLUTION",
    cycle: 1,
    dueAt: "2026-05-13T14:31:00.000Z",
  },
  AGENT_SLA_BREACH: {
    ticket,
    requester,
    priority,
    metric: "PICKUP",
    cycle: 1,
    dueAt: "2026-05-12T09:01:00.000Z",
  },
  AGENT_LOW_RATING: { ticket, requester, agent: "Mihai Dinu", rating: 2, excerpt: "A durat prea mult." },
} satisfies MailPayload;

/** The previews, one of each kind. */
export const previewMails: MailContent[] = Object.values(MailKind).map(
  (kind) => ({ kind, payload: previewPayload[kind] }) as MailContent,
);
