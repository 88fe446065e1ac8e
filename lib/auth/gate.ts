import { fail, type Result } from "@/lib/result";

/**
 * Lets `atOnce` pieces of work run at the same time and `waiting` more stand in line;
 * whoever comes after that is told "busy" at once.
 */
export function gate(atOnce: number, waiting: number) {
  const line: (() => void)[] = [];
  let running = 0;

  return async function pass<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    if (running >= atOnce) {
      if (line.length >= waiting) return fail("busy");
      // Whoever leaves hands his place on, so `running` stays as it is.
      await new Promise<void>((enter) => line.push(enter));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
