import { useTranslations } from "next-intl";
import { agentChoices } from "@/components/desk/agent-choices";
import { SelectField, TextareaField } from "@/components/form/fields";
import { SubmitButton } from "@/components/form/submit-button";
import { TicketLines } from "@/components/tickets/ticket-lines";
import { Card, CardHead } from "@/components/ui/card";
import type { OfferedAgent } from "@/lib/people/absence";
import type { PersonActor } from "@/lib/people/actor";
import type { Agent } from "@/lib/people/agents";
import type { ticketsHeldBy } from "@/lib/people/hand-over";
import { HandOver } from "./hand-over";

type HeldTicketsProps = {
  agent: Agent;
  tickets: Awaited<ReturnType<typeof ticketsHeldBy>>;
  agents: readonly OfferedAgent[];
  actor: PersonActor;
};

/** What an agent has to work on, to be given to a colleague or put back into the queue. */
export function HeldTickets({ agent, tickets, agents, actor }: HeldTicketsProps) {
  const t = useTranslations("settings.agents");
  const choices = agentChoices(agents, actor).filter(({ value }) => value !== agent.id);
  return (
    <Card aria-labelledby="held" className="pb-2">
      <CardHead id="held" title={t("held", { count: agent.openTickets })} />
      <HandOver
        personId={agent.id}
        words={{ changed: t.raw("handedOver"), refused: t("notHandedOver"), close: t("closeOutcome") }}
      >
        {tickets.length > 0 ? (
          <>
            <div className="group/over flex flex-col gap-3 px-5 pb-3">
              <div className="flex flex-wrap items-end gap-3">
                <SelectField
                  name="toId"
                  label={t("handOverTo")}
                  defaultValue={choices.find(({ disabled }) => !disabled)?.value ?? ""}
                  fieldClassName="min-w-0 flex-1 basis-56"
                >
                  {choices.map(({ value, label, disabled }) => (
                    <option key={value} value={value} disabled={disabled}>
                      {label}
                    </option>
                  ))}
                  <option value="">{t("backToQueue")}</option>
                </SelectField>
                <SubmitButton variant="secondary">{t("handOver")}</SubmitButton>
              </div>
              <TextareaField
                name="body"
                label={t("releaseReason")}
                hint={t("releaseHint")}
                rows={2}
                maxLength={2_000}
                className="min-h-16"
                fieldClassName="hidden group-has-[option[value='']:checked]/over:flex"
              />
            </div>
            <TicketLines tickets={tickets} choosable />
          </>
        ) : null}
      </HandOver>
    </Card>
  );
}
