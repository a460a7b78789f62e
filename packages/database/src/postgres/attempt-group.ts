import type { KeptReply } from "../kept-reply.ts";
import { timestamp } from "../timestamp.ts";
import type { GroupJob, GroupUnit } from "./database.ts";
import { type Claim, findKept, type Keeping, keep, replyTo } from "./kept-replies.ts";
import type { Transaction } from "./transaction.ts";
import type { Waiting } from "./waiting.ts";

/**
 * Makes many changes in one transaction, in three round trips: what they are about is locked and read; it is written, which
 * gives the ids; the replies are kept and all is committed. The keys are looked up behind the locks, so that what a call with the same key did
 * while these were waited for is seen. Resolves to how many were committed.
 */
export async function attemptGroup<I, O, Known>(
  unit: GroupUnit<I, O, Known>,
  transaction: Transaction,
  changes: readonly Waiting<I, O>[],
  locked: () => void,
): Promise<number> {
  const looked = unit.look(transaction, changes.map(jobOf));
  const claims = changes.flatMap(({ claim }) => (claim === undefined ? [] : [claim]));
  const [known, kept] = await Promise.all([looked, findKept(transaction, claims)]);
  locked();
  const fresh = changes.filter((change) => !answerFromKept(change, kept));
  const outcomes = fresh.length === 0 ? [] : await unit.make(transaction, fresh.map(jobOf), known);
  const made: { readonly change: Waiting<I, O>; readonly value: O }[] = [];
  const refused: { readonly change: Waiting<I, O>; readonly error: Error }[] = [];
  for (const [n, change] of fresh.entries()) {
    const outcome = outcomes[n] as O | Error;
    if (outcome instanceof Error) refused.push({ change, error: outcome });
    else made.push({ change, value: outcome });
  }
  if (made.length > 0) {
    const keeping = made.flatMap(({ change, value }) => keepingOf(change, value));
    void keep(transaction, keeping, kept).catch(noop);
    await transaction.commit();
  } else {
    await transaction.rollback();
  }
  for (const { change, value } of made) change.resolve(value, false);
  for (const { change, error } of refused) change.reject(error);
  return made.length;
}

function jobOf<I>({ input, context }: Pick<Waiting<I, never>, "input" | "context">): GroupJob<I> {
  const { now, actor, requestId } = context;
  return { input, now: timestamp(now.getTime()), actor, requestId };
}

/** Whether an earlier call with its key has decided it. */
function answerFromKept<I, O>(change: Waiting<I, O>, kept: ReadonlyMap<string, KeptReply>): boolean {
  const { claim, context } = change;
  if (claim === undefined) return false;
  try {
    const reply = replyTo(claim, kept, context.now);
    if (reply === undefined) return false;
    change.resolve(JSON.parse(reply) as O, true);
  } catch (error) {
    change.reject(error as Error);
  }
  return true;
}

function keepingOf<O>({ claim, context }: { claim: Claim | undefined; context: { now: Date } }, value: O): Keeping[] {
  return claim === undefined ? [] : [{ claim, value, userId: null, now: context.now }];
}

function noop(): void {
  // The commit tells.
}
