/** What is asked of the server, the `at`-th time, and whether an answer is one to measure. */
export type Asked = {
  name: string;
  ask: (at: number) => Promise<Response>;
  isWell: (answer: Response) => boolean;
  rounds: Rounds;
};

/** How often: to warm up, one after the other, and ten at once. */
type Rounds = { warm: number; alone: number; together: number };

export const READS: Rounds = { warm: 25, alone: 100, together: 300 };
/** Fewer, as nobody may send forms without end. */
export const FORMS: Rounds = { warm: 10, alone: 60, together: 150 };
export const ALL_FORMS = FORMS.warm + FORMS.alone + FORMS.together;

const CONNECTIONS = 10;

/** Times requests: one after the other, then ten at once. */
export async function measure({ name, ask, isWell, rounds: { warm, alone, together } }: Asked) {
  let count = 0;
  const once = async () => {
    const began = performance.now();
    const response = await ask(count++);
    const text = await response.text();
    if (!isWell(response)) throw new Error(`${name} answered ${response.status}.`);
    return { ms: performance.now() - began, bytes: Buffer.byteLength(text) };
  };
  for (let each = 0; each < warm; each++) await once();
  const times: number[] = [];
  let bytes = 0;
  for (let each = 0; each < alone; each++) {
    const answer = await once();
    times.push(answer.ms);
    bytes = answer.bytes;
  }
  times.sort((a, b) => a - b);
  const began = performance.now();
  let left = together;
  const worker = async () => {
    while (left-- > 0) await once();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  const perSecond = (together * 1_000) / (performance.now() - began);
  return { medianMs: times[alone / 2] ?? 0, p95Ms: times[Math.floor(alone * 0.95)] ?? 0, perSecond, bytes };
}

/** Waits until the server answers, for 30 seconds at most. */
export async function answers(origin: string): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    const up = await fetch(`${origin}/api/health`).catch(() => null);
    if (up?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("The server did not answer within 30 s.");
}
