/** Chance that is the same at every seeding. */
export type Random = {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  /** True in `share` of the cases. */
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** One of the keys, as often as its weight says. */
  weighted<K extends string>(weights: Record<K, number>): K;
  /** A positive length with this median and a long tail, as things take among people. */
  around(median: number): number;
  /** A UUIDv7 of an instant (epoch ms); later calls of the same instant sort later. */
  uuid(atMs: number): string;
};

/** Chance from a seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  let counter = 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, "0");
  return {
    next,
    whole,
    chance: (share) => next() < share,
    pick: (from) => {
      const picked = from[whole(0, from.length - 1)];
      if (picked === undefined) throw new Error("There is nothing to pick from.");
      return picked;
    },
    weighted: (weights) => {
      const entries = Object.entries(weights) as [keyof typeof weights, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) {
        left -= weight;
        if (left < 0) return key;
      }
      throw new Error("The weights are empty.");
    },
    around: (median) => {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return median * Math.exp(Math.max(-2, Math.min(2, normal * 0.8)));
    },
    uuid: (atMs) => {
      counter = (counter + 1) % 0x3ff_ffff;
      const time = hex(atMs, 12);
      const order = hex(counter, 7);
      const tail = hex(whole(0, 0xff_ffff), 6) + hex(whole(0, 0xf_ffff), 5);
      const digits = `${time}7${order.slice(0, 3)}8${order.slice(3)}${tail.slice(0, 11)}`;
      return [
        digits.slice(0, 8),
        digits.slice(8, 12),
        digits.slice(12, 16),
        digits.slice(16, 20),
        digits.slice(20, 32),
      ].join("-");
    },
  };
}
