import { useTranslations } from "next-intl";
import { Keyboard } from "./keyboard";
import { deskKeys } from "./keys";

/** The keys of the desk with their sheet in the reader's words. */
export function DeskKeys() {
  const t = useTranslations("desk.keys");
  const areas = ["queue", "ticket", "writing", "everywhere"] as const;
  return (
    <Keyboard
      title={t("title")}
      close={t("close")}
      groups={areas.map((area) => ({
        title: t(`area.${area}`),
        keys: deskKeys[area].map(({ keys, name }) => ({ keys: keys.join(" / "), name: t(`does.${name}`) })),
      }))}
    />
  );
}
