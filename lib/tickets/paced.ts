/**
 * Work that is done for each key once in `pauseMs` at most. Whoever asks in between waits for the next time and shares
 * it with all who do, so that no answer is older than its question.
 */
export function paced<T>(pauseMs: number): (key: string, work: () => Promise<T>) => Promise<T> {
  const pauses = new Map<string, Promise<void>>();
  const next = new Map<string, Promise<T>>();
  return (key, work) => {
    const shared = next.get(key);
    if (shared !== undefined) return shared;
    const begin = () => {
      next.delete(key);
      const pause = new Promise<void>((resolve) => setTimeout(resolve, pauseMs)).then(() => {
        pauses.delete(key);
      });
      pauses.set(key, pause);
      return work();
    };
    const turn = pauses.get(key);
    if (turn === undefined) return begin();
    const answer = turn.then(begin);
    next.set(key, answer);
    return answer;
  };
}
