import type { OperationName, ReplyOf } from "../contract.ts";
import type { Input } from "../engine/build-plan.ts";
import type { Lines } from "../engine/lines.ts";
import type { Performed } from "../engine/perform.ts";
import type { Limits, Plan } from "../engine/plan.ts";
import type { ShopHooks } from "../hooks.ts";
import type { Settings } from "../options.ts";
import type { CallOptions, VersionedOptions } from "./call-options.ts";
import type { Client, InputOf, Sent } from "./client.ts";
import { ShopCall } from "./shop-call.ts";
import { writeBody } from "./write-body.ts";

type Engine = typeof import("../engine/index.ts");

/** The connections of a shop, and of those made from it. */
export interface Connections {
  lines: Promise<Lines> | undefined;
  /** Fires when the shop is closed: what would never end by itself listens to it. */
  readonly closing: AbortController;
}

/** Calls the services over HTTP. */
export class HttpClient implements Client {
  readonly settings: Settings;
  readonly connections: Connections;
  readonly #owner: boolean;
  #closed: Promise<void> | undefined;

  constructor(settings: Settings, shared?: Connections) {
    this.settings = settings;
    this.#owner = shared === undefined;
    this.connections = shared ?? { lines: undefined, closing: new AbortController() };
  }

  call<Op extends OperationName, Value = ReplyOf<Op>>(
    operation: Op,
    input: InputOf<Op>,
    options: CallOptions & VersionedOptions = {},
    pick: (reply: ReplyOf<Op>) => Value = (reply) => reply as Value,
  ): ShopCall<Value> {
    return ShopCall.start(async (done) => {
      // At once, since the caller may go on to change what was given.
      const json = writeBody(operation, input);
      const { path, query } = input;
      const { reply, performed } = await this.send(operation, { path, query, json }, options);
      if (performed !== undefined) done(performed);
      return pick(reply);
    });
  }

  async send<Op extends OperationName>(
    operation: Op,
    input: Input,
    options: CallOptions & VersionedOptions,
  ): Promise<Sent<Op>> {
    const startedAt = performance.now();
    const { buildPlan, perform, tell } = engine ?? (await loadEngine());
    const plan = buildPlan(operation, input, options, this.settings);
    const performed = await perform(plan, this.limitsOf(options), await this.lines(), startedAt);
    const { requestId } = plan;
    if (requestId !== undefined && plan.request.method !== "GET") {
      tell(() => this.settings.onChange?.({ operation, requestId }));
    }
    // What the contract names for the reply was checked in its outline; the types say the rest.
    return { reply: performed.value as ReplyOf<Op>, performed };
  }

  limitsOf({ deadline, attemptTimeout, signal }: CallOptions): Limits {
    const { settings } = this;
    return {
      deadline: deadline ?? settings.deadline,
      attemptTimeout: attemptTimeout ?? settings.attemptTimeout,
      attempts: settings.attempts,
      signal,
    };
  }

  /** The call of a plan that was made elsewhere. @throws ShopError, and TypeError after `close()`. */
  async perform(plan: Plan, limits: Limits, hooks?: ShopHooks): Promise<Performed> {
    const startedAt = performance.now();
    const { perform } = engine ?? (await loadEngine());
    return perform(plan, limits, await this.lines(), startedAt, hooks);
  }

  /** @throws TypeError after `close()`. */
  async lines(): Promise<Lines> {
    const { openLines } = engine ?? (await loadEngine());
    this.connections.lines ??= openLines(this.settings, this.closing);
    const lines = await this.connections.lines;
    if (this.closing.aborted) throw new TypeError("this shop is closed");
    return lines;
  }

  get closing(): AbortSignal {
    return this.connections.closing.signal;
  }

  withToken(token: string | undefined): HttpClient {
    return new HttpClient({ ...this.settings, token }, this.connections);
  }

  async close(): Promise<void> {
    if (!this.#owner) return;
    this.connections.closing.abort();
    this.#closed ??= this.connections.lines?.then(async ({ transport, traffic }) => {
      await traffic.idle();
      await transport.close();
    });
    await this.#closed;
  }
}

let engine: Engine | undefined;

/** With the first call, not with the import: what only makes a `Shop` waits for none of it. */
async function loadEngine(): Promise<Engine> {
  engine ??= await import("../engine/index.ts");
  return engine;
}
