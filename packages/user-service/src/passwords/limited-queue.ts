import { TooManyPasswords } from "../domain/failures.ts";

/** Runs a piece of work when its turn comes. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * At most `atOnce` pieces of work are under way and at most `waiting` wait, first come, first served. What comes on top
 * is refused at once with `TooManyPasswords`: a caller who waits for long tries again, and makes it longer.
 */
export function limitedQueue(atOnce: number, waiting: number): InTurn {
  const queue: (() => void)[] = [];
  let running = 0;
  const leave = (): void => {
    const next = queue.shift();
    if (next === undefined) running -= 1;
    else next();
  };
  return async (work) => {
    if (running < atOnce) running += 1;
    else if (queue.length >= waiting) throw new TooManyPasswords();
    // The place of the one who leaves is handed on, so `running` stays as it is.
    else await new Promise<void>((proceed) => queue.push(proceed));
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
