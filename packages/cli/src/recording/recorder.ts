import { appendFileSync } from "node:fs";
import { isKept, KEPT_ROWS, keepable, type Recorded, withoutSecrets } from "./recorded.ts";

type Tell = (text: string) => void;

/** Watches one command, and appends what it did to the log of the recording when it ends. */
export class Recorder {
  readonly #file: string;
  readonly #tell: Tell;
  readonly #step: string | undefined;
  readonly #started = performance.now();
  #thing: Readonly<Record<string, unknown>> | undefined;
  #rows: object[] | undefined;
  #count = 0;

  /**
   * @param tell says what prevents it
   * @param step which step of a replayed script this is
   */
  constructor(file: string, tell: Tell, step?: string) {
    this.#file = file;
    this.#tell = tell;
    this.#step = step || undefined;
  }

  /** The one thing that the command prints. */
  thing(thing: object): void {
    this.#thing = keepable(thing);
  }

  /** Some of the rows that it prints; nothing is kept of what comes late. */
  items(items: readonly object[]): void {
    this.#rows ??= [];
    this.#rows.push(...items.slice(0, KEPT_ROWS - this.#rows.length).map(keepable));
    this.#count += items.length;
  }

  /**
   * Appends the line. A log that can't be written is told and fails nothing: the command has done its work.
   * @param words what was typed; after a form, what could have been typed to say the same
   */
  end(words: readonly string[], exit: number, error: unknown): void {
    if (!isKept(words)) return;
    try {
      appendRecord(this.#file, {
        words: withoutSecrets(words),
        exit,
        code: codeOf(error),
        thing: this.#thing,
        ...(this.#rows && { rows: this.#rows, count: this.#count }),
        ms: Math.round(performance.now() - this.#started),
        step: this.#step,
      });
    } catch (failure) {
      this.#tell(`this command was not recorded: ${failure instanceof Error ? failure.message : failure}`);
    }
  }
}

/** One write, so that commands that run at once do not mix their lines. Only the owner may read it. */
export function appendRecord(file: string, record: Recorded): void {
  appendFileSync(file, `${JSON.stringify(record)}\n`, { mode: 0o600 });
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error && "code" in error)) return undefined;
  // A command line that commander refuses fails as one that we refuse.
  return String(error.code).replace(/^commander\..*/, "usage");
}
