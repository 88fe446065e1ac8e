/** How many may sit at once, each person and in all: floods end in a refusal, not in memory. */
export class Seats {
  readonly #taken = new Map<string, number>();
  #total = 0;

  constructor(
    readonly perPerson: number,
    readonly inAll: number,
  ) {}

  /** Takes a seat and answers how to leave it, once; or says which bound is reached. */
  take(personId: string): (() => void) | "person" | "all" {
    const own = this.#taken.get(personId) ?? 0;
    if (own >= this.perPerson) return "person";
    if (this.#total >= this.inAll) return "all";
    this.#taken.set(personId, own + 1);
    this.#total++;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#total--;
      const rest = (this.#taken.get(personId) ?? 1) - 1;
      if (rest > 0) this.#taken.set(personId, rest);
      else this.#taken.delete(personId);
    };
  }
}
