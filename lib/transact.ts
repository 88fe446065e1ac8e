import "server-only";
import { db, type Tx } from "./db";
import { type Failure, fail, type Result } from "./result";

/** Prisma's code for a transaction that no connection came free for in time. */
const NO_CONNECTION = "P2028";
/** Prisma's code for a value that has to be the only one of its kind and is not. */
const NOT_UNIQUE = "P2002";

class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/**
 * Runs `work` in one transaction: a failure it returns undoes everything it wrote and is handed on. `busy` when no
 * connection comes free in time; nothing has been written then either.
 * `taken` is the answer when somebody else took a value for good after `work` had seen it free.
 */
export async function transact<T>(work: (tx: Tx) => Promise<Result<T>>, taken?: Failure): Promise<Result<T>> {
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
    if (hasCode(error, NO_CONNECTION)) return fail("busy");
    if (taken && hasCode(error, NOT_UNIQUE)) return taken;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
