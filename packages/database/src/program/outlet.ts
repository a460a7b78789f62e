import type { ToldFailure } from "./failure.ts";
import type { Outcome, TaskMessage } from "./task.ts";

/** Where the program says what it has to say. */
export interface Outlet {
  progress(text: string): void;
  notice(text: string): void;
  /** The last words. Resolves when they are written. */
  outcome(outcome: Outcome): Promise<void>;
  failure(failure: ToldFailure): Promise<void>;
}

/** A parent process that started this one with a channel (`shop db …`) gets messages, and does the talking itself. */
export function outletOf(process: NodeJS.Process): Outlet {
  return process.send === undefined ? streams(process) : channel(process);
}

function channel(process: NodeJS.Process): Outlet {
  const send = (message: TaskMessage): Promise<void> =>
    new Promise((resolve) => {
      if (process.connected) process.send?.(message, () => resolve());
      else resolve();
    });
  return {
    progress: (progress) => void send({ progress }),
    notice: (notice) => void send({ notice }),
    outcome: (outcome) => send({ outcome }),
    failure: (failure) => send({ failure }),
  };
}

/** A line now and then is enough for a log. */
const sayEveryMs = 5_000;

/** Started by itself, as in an image: one line of JSON on stdout, sentences on stderr. */
function streams({ stdout, stderr, env }: NodeJS.Process): Outlet {
  let saidAt = performance.now();
  const say = (text: string): Promise<void> => written(stderr, `shop db: ${text}\n`);
  return {
    progress(text) {
      if (performance.now() - saidAt < sayEveryMs) return;
      saidAt = performance.now();
      void say(text);
    },
    notice: (text) => void say(text),
    outcome: ({ result }) => written(stdout, `${JSON.stringify(result)}\n`),
    failure: ({ message, hint, stack }) =>
      say(
        [message, hint, env.SHOP_DEBUG === "1" ? stack : undefined]
          .filter((part) => part !== undefined)
          .join("\n         "),
      ),
  };
}

function written(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => void stream.write(text, () => resolve()));
}
