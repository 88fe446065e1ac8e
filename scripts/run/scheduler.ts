const MINUTE_MS = 60_000;

export type Scheduler = {
  /** Calls no more; resolves when the call under way has ended. */
  stop: () => Promise<void>;
};

/**
 * Calls the cron route each minute, where nothing from outside does; one call at a time. Any number of instances
 * may do so at once: the sweep takes turns in the database. Says when calls begin to fail and when they work again.
 */
export function startScheduler(origin: string, secret: string): Scheduler {
  const ending = new AbortController();
  let failing = false;
  const tell = (nowFailing: boolean, words: string) => {
    if (failing !== nowFailing && !ending.signal.aborted) console.log(`Scheduler: ${words}`);
    failing = nowFailing;
  };
  const call = async () => {
    const headers = { authorization: `Bearer ${secret}` };
    const signal = AbortSignal.timeout(MINUTE_MS - 5_000);
    try {
      const answer = await fetch(`${origin}/api/cron/sla`, { headers, signal, redirect: "error" });
      await answer.arrayBuffer();
      tell(!answer.ok, answer.ok ? "works again." : `the cron route answered ${answer.status}.`);
    } catch (error) {
      tell(true, `the cron route did not answer (${error instanceof Error ? error.message : error}).`);
    }
  };
  const loop = async () => {
    while (!ending.signal.aborted) {
      await call();
      await pause(MINUTE_MS, ending.signal);
    }
  };
  const done = loop();
  return {
    stop: () => {
      ending.abort();
      return done;
    },
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const early = () => {
      clearTimeout(timer);
      resolve();
    };
    if (signal.aborted) early();
    else signal.addEventListener("abort", early, { once: true });
  });
}
