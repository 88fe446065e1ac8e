import "server-only";
import { db, type Tx } from "./db";
import { type Failure, fail, type Result } from "./result";

/** Prisma's code for a transaction that no connection came free for in time. */
const NO_CONNECTION = "P2028";

class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/**
 * Runs `work` in one transaction: a failure it returns undoes everything it wrote and is handed on. `busy` when no
 * connection comes free in time; nothing has been written then either.
 */
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
    if (isOverloaded(error)) return fail("busy");
    throw error;
  }
}

function isOverloaded(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === NO_CONNECTION;
}
