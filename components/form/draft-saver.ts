const PAUSE_MS = 1_000;

/** A save that takes longer is given up, as the sending of its form waits for it. */
const SAVE_AT_MOST_MS = 5_000;

type Saved = { savedAt: number | null };

/** What became of a draft: when it was kept, epoch ms; null when nothing was left to keep. */
export type Kept = number | null | "failed";

// One after the other, so that what was typed last is kept last.
let line: Promise<unknown> = Promise.resolve();

/** Sends a draft; answers when it was kept, or null when it was not. */
function post(body: string): Promise<Saved | null> {
  const sent = fetch("/api/drafts", {
    method: "POST",
    body,
    headers: { "content-type": "application/json" },
    signal: AbortSignal.timeout(SAVE_AT_MOST_MS),
    // As much as a browser sends on when the page has gone.
    keepalive: body.length < 20_000,
  });
  return sent.then((answer) => (answer.ok ? answer.json() : null)).catch(() => null);
}

async function postAfter(before: Promise<unknown>, body: string, isWanted: () => boolean) {
  await before;
  return isWanted() ? post(body) : "unwanted";
}

function postInLine(body: string, isWanted = () => true): Promise<Saved | null | "unwanted"> {
  const sent = postAfter(line, body, isWanted);
  line = sent;
  return sent;
}

/** Removes the draft of a form, but for these of its files, after whatever is being saved. */
export function dropDraft(key: string, attachmentIds: readonly string[] = []): void {
  void postInLine(JSON.stringify({ key, fields: {}, attachmentIds }));
}

// Those of the forms that are on the page.
const savers = new Set<DraftSaver>();

/** Keeps what is typed anywhere on the page and not kept yet; done when the server has it, or cannot be reached. */
export async function keepDrafts(): Promise<void> {
  for (const saver of savers) saver.flush();
  await line;
}

export type DraftSaver = {
  /** Something was typed: saved after a pause. */
  touch: () => void;
  /** Saved now, if anything is new. `leaving`: the page may be gone in a moment. */
  flush: (leaving?: boolean) => void;
  /**
   * The form is about to be sent: nothing more is saved until it is refused or emptied. Done when no save is underway
   * that could outlast it.
   */
  hold: () => Promise<unknown>;
  /** It was refused: goes on as before. */
  release: () => void;
  /** What was sent has been taken, perhaps after the form has gone: its draft is no more. */
  taken: () => void;
  /** Its fields have been emptied, as it was taken or given up. */
  done: () => void;
  /** The form has gone. */
  close: () => void;
};

type Kind = {
  /** What is kept beside the fields. */
  also: () => Readonly<Record<string, string>>;
  /** The server has one, which the form shows. */
  stored: boolean;
};

/** Keeps a form's draft on the server while it is being filled in. */
export function draftSaver(
  form: HTMLFormElement,
  key: string,
  { also, stored }: Kind,
  onKept: (kept: Kept) => void,
): DraftSaver {
  const nothing = JSON.stringify({ key, fields: {}, attachmentIds: [] });
  const givenAlso = JSON.stringify(also());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept = stored;
  const filledIn = () => {
    const chosen = also();
    const isChosen = (kept || JSON.stringify(chosen) !== givenAlso) && Object.values(chosen).some(Boolean);
    return snapshot(form, key, chosen, (control) => isChosen || isTyped(control, kept));
  };
  // Words that have come from another form are the server's only once they have been sent there.
  let last = stored ? filledIn() : nothing;
  let held = false;
  let closed = false;
  // A save that was given up may still be written, even after its form has been sent.
  let givenUp = false;

  const flush = (leaving = false) => {
    clearTimeout(timer);
    if (held) return;
    const body = filledIn();
    if (body === last) return;
    last = body;
    if (leaving) return void post(body);
    void postInLine(body, () => !held).then((saved) => {
      if (saved === null || saved === "unwanted") last = "";
      if (saved === "unwanted") return;
      givenUp ||= saved === null;
      if (!held && !closed) onKept(saved === null ? "failed" : saved.savedAt);
    });
  };
  const saver = {
    flush,
    touch: () => {
      clearTimeout(timer);
      if (!held) timer = setTimeout(flush, PAUSE_MS);
    },
    hold: () => {
      clearTimeout(timer);
      held = true;
      return line;
    },
    release: () => {
      held = false;
      // What was refused stands in its fields again as what they come with.
      kept = true;
      flush();
    },
    taken: () => {
      if (givenUp) dropDraft(key);
      givenUp = false;
    },
    done: () => {
      clearTimeout(timer);
      held = false;
      kept = false;
      last = nothing;
    },
    close: () => {
      clearTimeout(timer);
      closed = true;
      savers.delete(saver);
    },
  };
  savers.add(saver);
  return saver;
}

const TEXTS = new Set(["textarea", "text", "email", "tel", "search", "url"]);

/** Whether somebody has written the words that stand in a field; those it came with are his where they are a draft. */
function isTyped(control: Writable, isDraft: boolean): boolean {
  if (control instanceof HTMLSelectElement || !TEXTS.has(control.type)) return false;
  return control.value.trim() !== "" && (isDraft || control.value !== control.defaultValue);
}

/** What the form holds, as it is sent; nothing where no field is worth it and no file is up. */
function snapshot(
  form: HTMLFormElement,
  key: string,
  also: Readonly<Record<string, string>>,
  isWorth: (control: Writable) => boolean,
): string {
  const fields: Record<string, string> = {};
  let worth = false;
  for (const control of form.elements) {
    if (!isWritable(control) || !control.name) continue;
    fields[control.name] = control.value;
    worth ||= isWorth(control);
  }
  const attachmentIds = new FormData(form).getAll("attachmentIds");
  const kept = worth || attachmentIds.length > 0;
  return JSON.stringify({ key, fields: kept ? { ...fields, ...also } : {}, attachmentIds });
}

type Writable = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isWritable(control: Element): control is Writable {
  if (control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) return true;
  if (!(control instanceof HTMLInputElement)) return false;
  if (control.type === "radio" || control.type === "checkbox") return control.checked;
  return !["hidden", "file", "password", "submit", "button"].includes(control.type);
}
