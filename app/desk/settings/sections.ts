/** The parts of the settings, in the order of their navigation. */
export const settingsSections = [
  "general",
  "agents",
  "teams",
  "categories",
  "calendars",
  "sla",
  "canned-replies",
  "tags",
  "audit",
] as const;

export type SettingsSection = (typeof settingsSections)[number];

export function settingsHref(section: SettingsSection): string {
  return `/desk/settings/${section}`;
}
