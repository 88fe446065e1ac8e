/** Working windows of a stretch of time with the working time before each: found by bisection. */
export type Chunk = { starts: Float64Array; ends: Float64Array; before: Float64Array; total: number };

/** The chunk of these windows: sorted, none touching. */
export function summed(windows: [number, number][]): Chunk {
  const before = new Float64Array(windows.length);
  let total = 0;
  windows.forEach(([from, to], at) => {
    before[at] = total;
    total += to - from;
  });
  const starts = Float64Array.from(windows, ([from]) => from);
  return { starts, ends: Float64Array.from(windows, ([, to]) => to), before, total };
}

/** Working time of the chunk before an instant, ms. */
export function openBefore(chunk: Chunk, at: number): number {
  const last = lastBelow(chunk.starts, at);
  if (last < 0) return 0;
  return (chunk.before[last] ?? 0) + Math.min(at, chunk.ends[last] ?? 0) - (chunk.starts[last] ?? 0);
}

/** Index of the last value strictly below `limit` in a sorted array; -1 when there is none. */
export function lastBelow(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Adds a window that starts no earlier than the last one does; one that touches or overlaps it, becomes one with it. */
export function append(windows: [number, number][], from: number, to: number): void {
  const last = windows.at(-1);
  if (last && last[1] >= from) last[1] = Math.max(last[1], to);
  else windows.push([from, to]);
}
