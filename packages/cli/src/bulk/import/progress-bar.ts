import type { Terminal } from "../../commands/command.ts";
import type { Tally } from "./tally.ts";

const redrawMs = 100;
/** The rate is that of the last seconds: what was fast an hour ago says nothing. */
const rateOverMs = 5_000;

/** Whether a line may be drawn again and again. */
const isLive = ({ stderr, env }: Pick<Terminal, "stderr" | "env">): boolean =>
  stderr.isTTY === true && env.TERM !== "dumb" && env.ACCESSIBLE !== "1";

/** Says what goes on while it goes on, where a line can be taken away again. */
export async function saying<T>(text: string, terminal: Terminal, work: () => Promise<T>): Promise<T> {
  if (!isLive(terminal)) return work();
  terminal.stderr.write(`\r\u001b[K${text.slice(0, (terminal.stderr.columns || 80) - 1)}`);
  try {
    return await work();
  } finally {
    terminal.stderr.write("\r\u001b[K");
  }
}

/** How far an import is: a live line on a terminal, nothing elsewhere. */
export class ProgressBar implements Disposable {
  readonly #stderr: NodeJS.WriteStream;
  readonly #live: boolean;
  readonly #total: number;
  readonly #tally: Tally;
  readonly #points: { readonly at: number; readonly done: number }[] = [];
  readonly #timer: NodeJS.Timeout | undefined;
  #waiting: string | undefined;
  #told: string | undefined;

  constructor({ stderr, env }: Terminal, total: number, tally: Tally, quiet: boolean) {
    this.#stderr = stderr;
    this.#total = total;
    this.#tally = tally;
    this.#live = isLive({ stderr, env }) && !quiet;
    if (this.#live) this.#timer = setInterval(() => this.#draw(), redrawMs).unref();
  }

  /** Says why nothing goes on, once for each time that the shop is away; `undefined` when it is back. */
  readonly wait = (reason: string | undefined): void => {
    this.#waiting = reason;
    if (this.#live || reason === this.#told) return;
    if (reason !== undefined && this.#told === undefined) this.#stderr.write(`shop: waiting: ${reason}\n`);
    if (reason === undefined) this.#stderr.write("shop: it goes on.\n");
    this.#told = reason;
  };

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
    if (this.#live) this.#stderr.write("\r\u001b[K");
  }

  #draw(): void {
    this.#stderr.write(`\r\u001b[K${this.#line(this.#stderr.columns || 80)}`);
  }

  #line(columns: number): string {
    const { done, rejected } = this.#tally;
    const rate = this.#rate(done);
    const parts = [
      `${done.toLocaleString("en")} of ${this.#total.toLocaleString("en")}`,
      rejected > 0 ? `${rejected.toLocaleString("en")} rejected` : "",
      this.#waiting === undefined ? `${Math.round(rate).toLocaleString("en")}/s` : `waiting: ${this.#waiting}`,
      this.#waiting === undefined && rate > 0 ? `${duration((this.#total - done) / rate)} left` : "",
    ];
    const text = parts.filter((part) => part !== "").join("  ");
    const share = this.#total === 0 ? 1 : done / this.#total;
    const room = Math.min(30, columns - text.length - 10);
    const bar = room < 5 ? "" : `${"█".repeat(Math.round(share * room)).padEnd(room, "░")} `;
    return `${bar}${String(Math.floor(share * 100)).padStart(3)}%  ${text}`.slice(0, columns - 1);
  }

  #rate(done: number): number {
    const at = performance.now();
    this.#points.push({ at, done });
    while ((this.#points[0]?.at ?? at) < at - rateOverMs) this.#points.shift();
    const first = this.#points[0];
    return first === undefined || at === first.at ? 0 : ((done - first.done) * 1000) / (at - first.at);
  }
}

/** 75 → "1 min 15 s". */
export function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes} min ${Math.floor(seconds % 60)} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
