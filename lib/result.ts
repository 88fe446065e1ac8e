/** Everything a command may refuse. Words for people live in the catalogues under `errors.<code>`. */
export type ErrorCode =
  | "invalid_input"
  | "not_signed_in"
  | "not_allowed"
  | "not_found"
  | "ticket_closed"
  | "not_in_this_status"
  | "only_assignee_or_admin"
  | "not_assigned"
  | "only_requester"
  | "only_agents"
  | "changed_meanwhile"
  | "assignee_not_active"
  | "assignee_absent"
  | "absence_ends_early"
  | "absence_over"
  | "absence_overlaps"
  | "already_assigned"
  | "message_empty"
  | "third_party_missing"
  | "third_party_inactive"
  | "requester_missing"
  | "received_in_future"
  | "correction_in_future"
  | "correction_ends_early"
  | "clock_still_running"
  | "nothing_to_correct"
  | "received_after_record"
  | "received_too_long_ago"
  | "file_missing"
  | "too_many_files"
  | "file_too_large"
  | "file_type_refused"
  | "file_mismatch"
  | "file_empty"
  | "storage_unavailable"
  | "bad_credentials"
  | "too_many_attempts"
  | "too_many"
  | "password_weak"
  | "password_mismatch"
  | "link_invalid"
  | "email_taken"
  | "no_such_original"
  | "original_not_shown"
  | "account_active"
  | "name_taken"
  | "last_admin"
  | "merge_impossible"
  | "mail_not_dead"
  | "invitation_gone"
  | "reset_gone"
  | "rating_final"
  | "queue_empty"
  | "settings_changed"
  | "nothing_to_save"
  | "policy_superseded"
  | "nothing_to_apply"
  | "tag_disabled"
  | "too_many_tags"
  | "busy";

export type Failure = { ok: false; code: ErrorCode; fields?: Record<string, string> };
export type Result<T> = { ok: true; value: T } | Failure;

/** The expected happened. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** The expected refusal; bugs are thrown instead. `fields` names the input fields at fault, by error code. */
export function fail(code: ErrorCode, fields?: Record<string, string>): Failure {
  return fields ? { ok: false, code, fields } : { ok: false, code };
}
