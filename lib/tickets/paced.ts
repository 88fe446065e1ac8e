/**
 * Work that is done for each key one at a time, with `pauseMs` between the end of one and the beginning of the next.
 * Whoever asks in between waits for the next time and shares it with all who do, so that no answer is older than its
 * question.
 */
export function paced<T>(pauseMs: number): (key: string, work: () => Promise<T>) => Promise<T> {
  const turns = new Map<string, Promise<void>>();
  const next = new Map<string, Promise<T>>();
  return (key, work) => {
    const shared = next.get(key);
    if (shared !== undefined) return shared;
    const begin = () => {
      next.delete(key);
      const answer = work();
      const turn = Promise.allSettled([answer])
        .then(() => new Promise<void>((resolve) => setTimeout(resolve, pauseMs)))
        .then(() => void turns.delete(key));
      turns.set(key, turn);
      return answer;
    };
    const turn = turns.get(key);
    if (turn === undefined) return begin();
    const answer = turn.then(begin);
    next.set(key, answer);
    return answer;
  };
}
