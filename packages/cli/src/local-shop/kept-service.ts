import { BackOff } from "./back-off.ts";
import type { Environment } from "./data-dir.ts";
import type { LogSink } from "./log-sink.ts";
import { processStart } from "./process-start.ts";
import { reasonIn } from "./reason.ts";
import { ServiceLife } from "./service-life.ts";
import type { RunningService, ServiceName } from "./state-file.ts";

export interface KeptServiceOptions {
  readonly name: ServiceName;
  /** 0: any free one at the first start, and the same in every life after it. */
  readonly port: number;
  readonly env: Environment;
  readonly log: LogSink;
  /** What a person should know. */
  readonly say: (line: string) => void;
  /** Called whenever it is ready, the first time included. */
  readonly onReady: (running: RunningService) => void;
}

export interface FailedStart {
  readonly name: ServiceName;
  /** Such as `exit code 1`. */
  readonly how: string;
  /** In the service's own words; empty when it said nothing. */
  readonly reason: string;
}

/** A service is given this long to finish what is under way; its own limit is shorter. */
const drainMs = 10_000;

/** A service that is started again whenever it dies, until it is stopped. */
export class KeptService {
  readonly #options: KeptServiceOptions;
  readonly #stopping = new AbortController();
  #port: number;
  #life: ServiceLife | undefined;
  #kept: Promise<void> = Promise.resolve();
  /** Whether its present life was: one that is still starting may end by the signal alone. */
  #wasReady = false;

  constructor(options: KeptServiceOptions) {
    this.#options = options;
    this.#port = options.port;
  }

  /** Starts it. Resolves when it is ready, or to why it ended instead: its first start is not tried again. */
  async start(): Promise<FailedStart | undefined> {
    const life = this.#begin();
    const url = await life.ready;
    if (url === undefined) return { name: this.#options.name, ...(await whyEnded(life)) };
    this.#isReady(life, url);
    this.#kept = this.#keep(life);
    return undefined;
  }

  /** Lets it finish what is under way, and ends it. Resolves when it is gone, within about 10 s. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    const life = this.#life;
    if (life === undefined) return;
    const expected = !life.kill("SIGTERM") || !this.#wasReady;
    const impatience = setTimeout(() => life.kill("SIGKILL"), drainMs);
    const [{ how }] = await Promise.all([life.ended, this.#kept]);
    clearTimeout(impatience);
    if (!expected && how !== "exit code 0") this.#options.say(`${this.#options.name} did not end properly (${how})`);
  }

  /** Ends it at once. */
  kill(): void {
    this.#stopping.abort();
    this.#life?.kill("SIGKILL");
  }

  #begin(): ServiceLife {
    const { name, env, log } = this.#options;
    const life = new ServiceLife({ name, env: { ...env, PORT: String(this.#port) }, log });
    this.#life = life;
    this.#wasReady = false;
    return life;
  }

  #isReady(life: ServiceLife, url: string): void {
    this.#wasReady = true;
    this.#port = Number(new URL(url).port);
    const { pid, startedAt } = life;
    const start = processStart(pid) ?? "";
    this.#options.onReady({ url, pid, process_start: start, started_at: startedAt.toISOString() });
  }

  /** Until `stop`: waits for the end of the life, then for a while, then begins another one. */
  async #keep(first: ServiceLife): Promise<void> {
    const { name, say } = this.#options;
    const backOff = new BackOff();
    let life = first;
    while (true) {
      const { how, reason } = await whyEnded(life);
      if (this.#stopping.signal.aborted) return;
      const delay = backOff.delayAfter(life.upMs());
      const what = this.#wasReady ? `ended (${how})` : `did not start (${how})${reason === "" ? "" : `: ${reason}`}`;
      say(`${name} ${what.replace(/\.$/, "")}. It is started again in ${delay} ms.`);
      if (!(await this.#pause(delay))) return;
      life = this.#begin();
      const url = await life.ready;
      if (url === undefined) continue;
      this.#isReady(life, url);
      say(`${name} is ready again on ${url}`);
    }
  }

  /** Resolves to false when it is to be stopped. */
  #pause(ms: number): Promise<boolean> {
    const { signal } = this.#stopping;
    return new Promise((resolve) => {
      const timer = setTimeout(() => done(true), ms);
      const done = (goOn: boolean): void => {
        clearTimeout(timer);
        signal.removeEventListener("abort", stopped);
        resolve(goOn);
      };
      const stopped = (): void => done(false);
      signal.addEventListener("abort", stopped);
      if (signal.aborted) done(false);
    });
  }
}

async function whyEnded(life: ServiceLife): Promise<{ readonly how: string; readonly reason: string }> {
  const { how, lastLines } = await life.ended;
  return { how, reason: reasonIn(lastLines) };
}
