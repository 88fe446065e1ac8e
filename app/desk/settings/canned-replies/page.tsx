import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { requireAdmin } from "@/lib/auth/session";
import { variables } from "@/lib/canned-replies/fill";
import { cannedReplies } from "@/lib/canned-replies/queries";
import { SettingsFrame } from "../settings-frame";
import { ReplyForm } from "./reply-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("section.canned-replies") };
}

/** The canned replies, each behind its title, and a new one. */
export default async function CannedRepliesPage() {
  const actor = await requireAdmin();
  const [t, replies] = await Promise.all([getTranslations("settings.canned"), cannedReplies(actor)]);
  const last = Math.max(0, ...replies.map(({ sortKey }) => sortKey));
  return (
    <SettingsFrame actor={actor} section="canned-replies">
      <p className="mb-4 max-w-prose text-muted text-sm">
        {t("hint")} {variables.map((name) => `{{${name}}}`).join(", ")}
      </p>
      <Card className="divide-y divide-line">
        {replies.map((reply) => (
          <details key={reply.id}>
            <summary className="flex min-h-11 list-none items-center gap-3 px-5 py-2 font-medium text-sm hover:bg-sunken">
              <span className="min-w-0 flex-1 truncate">{reply.title}</span>
              {reply.active ? null : <Badge tone="neutral">{t("disabled")}</Badge>}
            </summary>
            <ReplyForm reply={reply} />
          </details>
        ))}
        <details open={replies.length === 0 || undefined}>
          <summary className="flex min-h-11 list-none items-center px-5 py-2 font-medium text-accent text-sm hover:bg-sunken">
            {t("add")}
          </summary>
          <ReplyForm reply={{ id: "", title: "", bodyRo: "", bodyEn: "", sortKey: last + 1, active: true }} />
        </details>
      </Card>
    </SettingsFrame>
  );
}
