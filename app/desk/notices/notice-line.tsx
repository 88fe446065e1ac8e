import {
  AlarmClock,
  AtSign,
  Check,
  Flame,
  Handshake,
  type LucideIcon,
  MessageCircleOff,
  MessageCircleReply,
  UserRoundCheck,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { QuickForm } from "@/components/desk/quick-form";
import { cx } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { RelativeTime } from "@/components/ui/relative-time";
import type { notices } from "@/lib/notices/queries";
import type { NoticeKind } from "@/prisma/generated/enums";
import { markRead } from "./actions";

type Notice = Awaited<ReturnType<typeof notices>>["rows"][number];

const icons = {
  ASSIGNED: UserRoundCheck,
  CUSTOMER_ANSWERED: MessageCircleReply,
  MENTIONED: AtSign,
  SLA_WARNING: AlarmClock,
  SLA_BREACH: Flame,
  CUSTOMER_SILENT: MessageCircleOff,
  CHASE_DUE: Handshake,
} as const satisfies Record<NoticeKind, LucideIcon>;

const tones = {
  ASSIGNED: "bg-accent-soft text-accent",
  CUSTOMER_ANSWERED: "bg-info-soft text-info",
  MENTIONED: "bg-third-soft text-third",
  SLA_WARNING: "bg-warn-soft text-warn",
  SLA_BREACH: "bg-danger-soft text-danger",
  CUSTOMER_SILENT: "bg-warn-soft text-warn",
  CHASE_DUE: "bg-third-soft text-third",
} as const satisfies Record<NoticeKind, string>;

/** One notice: what happened, on which ticket, when; the whole line leads there. */
export function NoticeLine({ notice }: { notice: Notice }) {
  const t = useTranslations("live.notices");
  const { id, kind, ticket, event, createdAt, readAt } = notice;
  const unread = readAt === null;
  const Icon = icons[kind];
  return (
    <li
      data-notice={kind}
      data-unread={unread}
      className="relative flex items-start gap-3 px-4 py-3.5 sm:px-5"
    >
      <span aria-hidden className={cx("grid size-8 shrink-0 place-items-center rounded-full", tones[kind])}>
        <Icon className="size-4" />
      </span>
      <div className="min-w-0 flex-1">
        <p className={cx("text-sm", unread && "font-semibold")}>
          {unread ? <span className="sr-only">{t("unread")}: </span> : null}
          {t(`kind.${kind}`, { name: event.actor?.name ?? t("system") })}
        </p>
        <Link
          href={`/desk/tickets/${ticket.number}`}
          className="line-clamp-2 text-muted text-sm outline-offset-4 after:absolute after:inset-0 hover:text-accent [overflow-wrap:anywhere]"
        >
          <span className="tabular-nums">#{ticket.number}</span> {ticket.subject}
        </Link>
        <p className="relative z-10 mt-0.5 w-fit text-muted text-xs">
          <RelativeTime at={createdAt.getTime()} focusable={false} />
        </p>
      </div>
      {unread ? (
        <div className="relative z-10 flex shrink-0 items-center gap-2.5">
          <QuickForm
            action={markRead}
            values={{ id }}
            success={t("done")}
            label={t("readOf", { number: ticket.number, subject: ticket.subject })}
          >
            <Check aria-hidden className="size-4" />
            <span className="max-sm:hidden">{t("read")}</span>
          </QuickForm>
          <span aria-hidden className="size-2 rounded-full bg-accent" />
        </div>
      ) : null}
    </li>
  );
}
