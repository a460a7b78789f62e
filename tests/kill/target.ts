import { setTimeout as wait } from "node:timers/promises";
import { request } from "undici";
import type { Environment, ServiceProcess } from "../support/service-process.ts";

/** A service that is killed and started again. Its clients wait while it is known to be down. */
export class Target {
  readonly process: ServiceProcess;
  #up = gate();
  #isUp = false;

  constructor(process: ServiceProcess) {
    this.process = process;
  }

  /** Resolves while the service is up, or as soon as it is again. Rejects when it was abandoned. */
  get up(): Promise<void> {
    return this.#up.promise;
  }

  /** Resolves with the milliseconds from the start of the process until it says that it is ready. */
  async start(environment: Environment = {}): Promise<number> {
    const began = performance.now();
    await this.process.start(environment);
    while (!(await this.#isReady())) await wait(2);
    this.#isUp = true;
    this.#up.resolve();
    return performance.now() - began;
  }

  async kill(): Promise<void> {
    await this.process.end("SIGKILL");
    await this.seeItDead();
  }

  /** Begins a start, and kills it after so many milliseconds, before it is ready or shortly after. */
  async killAtStart(afterMs: number): Promise<void> {
    const starting = this.process.start().catch(() => 0);
    await wait(afterMs);
    await this.kill();
    await starting;
  }

  /** Starts it in an environment in which it kills itself before it is ready. Throws when it gets ready. */
  async dieStarting(environment: Environment): Promise<void> {
    const ready = await this.process.start(environment).then(
      () => true,
      () => false,
    );
    if (ready) throw new Error(`${this.process.name} has not killed itself.`);
    await this.seeItDead();
  }

  /** Waits until the process has killed itself at the point that it was started with. */
  async killItself(limitMs: number): Promise<void> {
    const abort = new AbortController();
    const late = wait(limitMs, "late", { signal: abort.signal }).catch(() => "in time");
    const first = await Promise.race([this.process.ended(), late]);
    abort.abort();
    if (first === "late") throw new Error(`${this.process.name} has not killed itself within ${limitMs} ms.`);
    await this.seeItDead();
  }

  /** Throws when it ended by anything but the kill: then it crashed by itself. */
  async seeItDead(): Promise<void> {
    // One that dies again while it starts is still waited for at the same gate.
    if (this.#isUp) this.#up = gate();
    this.#isUp = false;
    const { code, signal } = await this.process.end("SIGKILL");
    if (signal !== "SIGKILL")
      throw new Error(`${this.process.name} ended with ${code ?? signal} by itself. Its log:\n${this.process.log}`);
  }

  /** It won't come back: its clients stop waiting for it, with this error. */
  abandon(error: unknown): void {
    this.#up.reject(error);
  }

  async #isReady(): Promise<boolean> {
    const { statusCode, body } = await request(`${this.process.url}/readyz`);
    await body.dump();
    return statusCode === 200;
  }
}

function gate(): PromiseWithResolvers<void> {
  const opened = Promise.withResolvers<void>();
  opened.promise.catch(() => undefined);
  return opened;
}

export interface Targets {
  readonly users: Target;
  readonly orders: Target;
}
