import type { KeptReply } from "../kept-reply.ts";
import type { Unit } from "./database.ts";
import { type Claim, findKept, keep, replyTo } from "./kept-replies.ts";
import { kindOf } from "./postgres-error.ts";
import type { Transaction } from "./transaction.ts";
import { UnitRun } from "./unit-run.ts";
import type { Waiting } from "./waiting.ts";

/**
 * Runs one unit in a transaction, and answers it. Resolves to 1 when it was committed, to 0 when there was nothing to
 * commit: an earlier call with its key has made it, or it was refused.
 */
export async function attemptOne<O>(
  transaction: Transaction,
  [change]: readonly Waiting<Unit<O>, O>[],
): Promise<number> {
  if (change === undefined) return 0;
  const run = new UnitRun(transaction, change.context);
  // Looked up while the unit runs, since nearly always nothing is found.
  const [kept, outcome] = await Promise.all([
    lookUp(transaction, change.claim),
    Promise.resolve(change.input(transaction, run)).then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    ),
  ]);
  if (isKept(change, kept)) return replay(transaction, change, kept);
  if ("error" in outcome) return refuse(transaction, change, outcome.error);
  if (change.claim !== undefined) {
    const { claim, context } = change;
    void keep(transaction, [{ claim, value: outcome.value, userId: run.heldUser, now: context.now }], kept).catch(noop);
  }
  await transaction.commit();
  change.resolve(outcome.value, false);
  return 1;
}

type Kept = ReadonlyMap<string, KeptReply>;

function lookUp(transaction: Transaction, claim: Claim | undefined): Promise<Kept> {
  return findKept(transaction, claim === undefined ? [] : [claim]);
}

/** Whether there is an answer already: the reply, or that the key belongs to another call. */
function isKept<I, O>({ claim, context }: Waiting<I, O>, kept: Kept): boolean {
  try {
    return claim !== undefined && replyTo(claim, kept, context.now) !== undefined;
  } catch {
    return true;
  }
}

async function replay<I, O>(transaction: Transaction, change: Waiting<I, O>, kept: Kept): Promise<0> {
  await transaction.rollback();
  if (change.claim === undefined) return 0;
  try {
    change.resolve(JSON.parse(replyTo(change.claim, kept, change.context.now) ?? "null") as O, true);
  } catch (error) {
    change.reject(error as Error);
  }
  return 0;
}

/**
 * Takes everything back. A call with a key may have been refused because of what the first call with it did meanwhile,
 * whose reply it then gets: what was waited for is seen only now.
 */
async function refuse<I, O>(transaction: Transaction, change: Waiting<I, O>, error: unknown): Promise<0> {
  // Whatever PostgreSQL itself says is not the unit's refusal.
  if (kindOf(error) !== "other" || isOfDatabase(error)) throw error;
  await transaction.rollback();
  const kept = await lookUp(transaction, change.claim);
  if (isKept(change, kept)) return replay(transaction, change, kept);
  change.reject(error instanceof Error ? error : new Error(String(error)));
  return 0;
}

/** PostgreSQL's errors carry a severity. */
function isOfDatabase(error: unknown): boolean {
  return error instanceof Error && "severity" in error;
}

function noop(): void {
  // The commit tells.
}
