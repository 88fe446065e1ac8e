import "server-only";
import { db, type Tx } from "./db";
import type { Failure, Result } from "./result";

class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/** Runs `work` in one transaction: a failure it returns undoes everything it wrote and is handed on. */
export async function transact<T>(work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await db.$transaction(
      async (tx) => {
        const result = await work(tx);
        if (!result.ok) throw new Refusal(result);
        return result;
      },
      { maxWait: 5_000, timeout: 15_000 },
    );
  } catch (error) {
    if (error instanceof Refusal) return error.failure;
    throw error;
  }
}
