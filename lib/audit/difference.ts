import words from "@/lib/i18n/messages/ro/settings.json";

/** A field that the audit log has words for: `audit.field` of settings.json. */
export type AuditField = keyof typeof words.audit.field;

/** What is told of a subject in the audit log, by field: short plain values, never a secret. */
export type AuditFacts = Readonly<Partial<Record<AuditField, AuditValue>>>;
export type AuditValue = string | number | boolean | null | readonly string[];

type Difference = { before: AuditFacts | null; after: AuditFacts | null };

/**
 * What differs between two states of a subject; null when nothing does. What appears or goes is told whole. Only
 * fields that have words are told, so that nothing gets in by accident.
 */
export function difference(before: AuditFacts | null, after: AuditFacts | null): Difference | null {
  const fields = fieldsOf(before, after);
  if (!before || !after)
    return { before: before && only(before, fields), after: after && only(after, fields) };
  const differing = fields.filter((field) => !same(before[field] ?? null, after[field] ?? null));
  if (differing.length === 0) return null;
  return { before: only(before, differing), after: only(after, differing) };
}

/** The fields told of before or after, each once; those without words are passed over. */
export function fieldsOf(before: AuditFacts | null, after: AuditFacts | null): AuditField[] {
  const known = (field: string): field is AuditField => Object.hasOwn(words.audit.field, field);
  return [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(known);
}

/** Whether a value has words of its own: `audit.value` of settings.json. */
export function isWorded(value: string): value is keyof typeof words.audit.value {
  return Object.hasOwn(words.audit.value, value);
}

function same(a: AuditValue, b: AuditValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function only(facts: AuditFacts, fields: readonly AuditField[]): AuditFacts {
  return Object.fromEntries(fields.map((field) => [field, facts[field] ?? null]));
}
