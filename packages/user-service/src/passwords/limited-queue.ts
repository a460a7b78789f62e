import { TooManyPasswords } from "../domain/failures.ts";

/** Runs a piece of work when its turn comes. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** How much there is to do. Sums only grow. */
export interface QueueLoad {
  readonly running: number;
  readonly waiting: number;
  /** Pieces that may be under way at once, and that may wait. */
  readonly atOnce: number;
  readonly mostWaiting: number;
  /** The time of all pieces so far added up, in seconds: a place that was never empty adds a second a second. */
  readonly busySeconds: number;
  readonly refused: number;
}

export interface LimitedQueue {
  readonly inTurn: InTurn;
  load(): QueueLoad;
}

/**
 * At most `atOnce` pieces of work are under way and at most `waiting` wait, first come, first served. What comes on top
 * is refused at once with `TooManyPasswords`: a caller who waits for long tries again, and makes it longer.
 */
export function limitedQueue(atOnce: number, mostWaiting: number): LimitedQueue {
  const queue: (() => void)[] = [];
  let running = 0;
  let refused = 0;
  const busy = new BusyTime();
  const leave = (): void => {
    const next = queue.shift();
    if (next === undefined) running -= 1;
    else next();
  };
  /** The turn to wait for; none when there is a place. */
  const enter = (): Promise<void> | undefined => {
    if (running < atOnce) {
      running += 1;
      return undefined;
    }
    if (queue.length >= mostWaiting) {
      refused += 1;
      throw new TooManyPasswords();
    }
    // The place of the one who leaves is handed on, so `running` stays as it is.
    return new Promise<void>((proceed) => queue.push(proceed));
  };
  return {
    inTurn: async (work) => {
      const turn = enter();
      if (turn !== undefined) await turn;
      const done = busy.begin();
      try {
        return await work();
      } finally {
        done();
        leave();
      }
    },
    load: () => ({ running, waiting: queue.length, atOnce, mostWaiting, busySeconds: busy.seconds, refused }),
  };
}

/** The time of pieces of work added up, of those under way as far as it has passed. */
class BusyTime {
  #doneMs = 0;
  #underWay = 0;
  /** The beginnings of what is under way, added up. */
  #begunMs = 0;

  begin(): () => void {
    const begun = performance.now();
    this.#underWay += 1;
    this.#begunMs += begun;
    return () => {
      this.#underWay -= 1;
      this.#begunMs -= begun;
      this.#doneMs += performance.now() - begun;
    };
  }

  get seconds(): number {
    return (this.#doneMs + this.#underWay * performance.now() - this.#begunMs) / 1000;
  }
}
