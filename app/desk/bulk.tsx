import { useFormatter, useLocale, useTranslations } from "next-intl";
import { agentChoices } from "@/components/desk/agent-choices";
import { pack } from "@/components/ui/packed";
import { catalogue } from "@/lib/i18n/catalogue";
import type { PersonActor } from "@/lib/people/actor";
import { isFrom, type Move } from "@/lib/tickets/machine";
import type { QueueOptions } from "@/lib/tickets/queue-options";
import { Priority, TicketStatus } from "@/prisma/generated/enums";
import { BulkBar } from "./bulk-bar";

/** The bar for the tickets selected, with everything they can be given. */
export function Bulk({ actor, options }: { actor: PersonActor; options: QueueOptions }) {
  const t = useTranslations("desk");
  const tPriority = useTranslations("common.priority");
  const tStatus = useTranslations("common.status");
  const format = useFormatter();
  const from = (...moves: Move[]) => {
    const statuses = Object.values(TicketStatus).filter((each) => moves.some((move) => isFrom(each, move)));
    return format.list(
      statuses.map((each) => tStatus(each)),
      { type: "disjunction" },
    );
  };
  const refusedBy = (accepts: (status: TicketStatus) => boolean) =>
    Object.values(TicketStatus).filter((each) => !accepts(each));
  const ro = useLocale() === "ro";
  const none = { value: "", label: t("properties.none") };
  const agents = agentChoices(options.agents, actor);
  return (
    <BulkBar
      choices={pack({
        assigneeId: agents.toSorted((a, b) => Number(b.value === actor.id) - Number(a.value === actor.id)),
        priority: Object.values(Priority).map((value) => ({ value, label: tPriority(value) })),
        teamId: [...options.teams.map(({ id, name }) => ({ value: id, label: name })), none],
        categoryId: [
          ...options.categories
            .filter(({ active }) => active)
            .map(({ id, nameRo, nameEn }) => ({ value: id, label: ro ? nameRo : nameEn })),
          none,
        ],
        tagId: options.tags.map(({ id, name, active }) => ({
          value: id,
          label: active ? name : t("bulk.tagDisabled", { name }),
        })),
      })}
      replies={options.replies}
      refusedIn={{
        assign: refusedBy((each) => isFrom(each, "assign") || isFrom(each, "reassign")),
        resolve: refusedBy((each) => isFrom(each, "resolve")),
        other: refusedBy((each) => each !== "CLOSED"),
      }}
      words={{
        label: t("bulk.label"),
        what: t("bulk.what"),
        apply: t("bulk.apply"),
        clear: t("bulk.clear"),
        selected: t.raw("bulk.selected"),
        body: t("bulk.body"),
        reply: t("bulk.reply"),
        noReply: t("bulk.noReply"),
        changed: t.raw("bulk.changed"),
        changedSome: t.raw("bulk.changedSome"),
        putBack: t.raw("bulk.putBack"),
        stateNow: {
          status: catalogue[actor.locale].common.status,
          assign: t.raw("bulk.stateNow.assign").replace("{from}", from("assign", "reassign")),
          resolve: t.raw("bulk.stateNow.resolve").replace("{from}", from("resolve")),
          meanwhile: t.raw("bulk.stateNow.meanwhile"),
        },
        refused: t("bulk.refused"),
        consequence: {
          cannot: {
            assign: t.raw("bulk.cannot.assign"),
            resolve: t.raw("bulk.cannot.resolve"),
            other: t.raw("bulk.cannot.other"),
          },
          resolvable: t.raw("bulk.resolvable"),
          resolves: t.raw("bulk.resolves"),
          more: t.raw("bulk.more"),
          status: catalogue[actor.locale].common.status,
        },
        undoReleases: t("bulk.undoReleases"),
        undo: t("bulk.undo"),
        undone: t("bulk.undone"),
        close: t("bulk.close"),
        operations: {
          assign: t("bulk.operation.assign"),
          priority: t("bulk.operation.priority"),
          team: t("bulk.operation.team"),
          category: t("bulk.operation.category"),
          tag: t("bulk.operation.tag"),
          untag: t("bulk.operation.untag"),
          note: t("bulk.operation.note"),
          resolve: t("bulk.operation.resolve"),
        },
      }}
    />
  );
}
