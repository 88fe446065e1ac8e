import { Bookmark, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { DropPanel } from "@/components/ui/drop-panel";
import type { SavedView } from "@/lib/tickets/sidebar";
import { deleteQueueView, editQueueView, saveQueueView } from "./queue-actions";

const form = "flex w-72 max-w-full flex-col gap-3 max-md:w-full";

/** Keeps the part of the queue that is shown under a name. */
export function SaveView({ query }: { query: string }) {
  const t = useTranslations("desk.saved");
  const title = (
    <>
      <Bookmark aria-hidden className="size-4" />
      {t("save")}
    </>
  );
  return (
    <DropPanel id="save-view" name={title} align="end">
      <Form action={saveQueueView} success={t("saved")} aria-label={t("save")} className={form}>
        <input type="hidden" name="query" value={query} />
        <TextField id="view-name" name="name" label={t("name")} maxLength={60} autoComplete="off" required />
        <Shared label={t("shared")} />
        <SubmitButton size="sm" className="self-start">
          {t("saveEdit")}
        </SubmitButton>
      </Form>
    </DropPanel>
  );
}

/** Renames, shares or deletes the saved view that is shown. */
export function EditView({ view: { id, name, shared } }: { view: SavedView }) {
  const t = useTranslations("desk.saved");
  const title = (
    <>
      <Pencil aria-hidden className="size-4" />
      {t("edit")}
    </>
  );
  return (
    <DropPanel key={`${id} ${name} ${shared}`} id="edit-view" name={title} align="end">
      <div className={form}>
        <Form action={editQueueView} success={t("saved")} keepAfterSuccess className="flex flex-col gap-3">
          <input type="hidden" name="id" value={id} />
          <TextField
            id="view-name"
            name="name"
            label={t("name")}
            defaultValue={name}
            maxLength={60}
            autoComplete="off"
            required
          />
          <Shared label={t("shared")} checked={shared} />
          <SubmitButton size="sm" className="self-start">
            {t("saveEdit")}
          </SubmitButton>
        </Form>
        <Form action={deleteQueueView} success={t("deleted")} className="border-line border-t pt-3">
          <input type="hidden" name="id" value={id} />
          <SubmitButton size="sm" variant="danger">
            {shared ? t("deleteShared") : t("delete")}
          </SubmitButton>
        </Form>
      </div>
    </DropPanel>
  );
}

function Shared({ label, checked = false }: { label: string; checked?: boolean }) {
  return (
    <label className="flex min-h-6 items-center gap-2.5 text-sm">
      <input type="checkbox" name="shared" defaultChecked={checked} className="size-4 accent-accent" />
      {label}
    </label>
  );
}
