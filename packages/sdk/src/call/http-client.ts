import type { OperationName, ReplyOf } from "../contract.ts";
import { routes } from "../generated/routes.ts";
import type { Settings } from "../options.ts";
import type { Transport } from "../transport/transport.ts";
import { UndiciTransport } from "../transport/undici-transport.ts";
import { buildPlan } from "./build-plan.ts";
import type { CallOptions, VersionedOptions } from "./call-options.ts";
import type { Client, InputOf } from "./client.ts";
import { perform } from "./perform.ts";

/** The connections of a shop, and of those made from it by `withToken`. */
interface Connections {
  readonly transport: Transport;
  /** Fires when the shop is closed: what would never end by itself listens to it. */
  readonly closing: AbortController;
}

/** Calls the services over HTTP. */
export class HttpClient implements Client {
  readonly settings: Settings;
  readonly #connections: Connections;
  readonly #owner: boolean;

  constructor(settings: Settings, shared?: Connections) {
    this.settings = settings;
    this.#owner = shared === undefined;
    this.#connections = shared ?? {
      transport: settings.transport ?? new UndiciTransport(),
      closing: new AbortController(),
    };
  }

  async call<Op extends OperationName>(
    operation: Op,
    input: InputOf<Op>,
    options: CallOptions & VersionedOptions = {},
  ): Promise<ReplyOf<Op>> {
    const plan = buildPlan(operation, input, options, this.settings);
    const limits = {
      deadline: options.deadline ?? this.settings.deadline,
      attempts: this.settings.attempts,
      signal: options.signal,
    };
    // What the contract names for the reply was checked in its outline; the types say the rest.
    const reply = (await perform(plan, limits, this.transport)) as ReplyOf<Op>;
    if (plan.requestId !== undefined && routes[operation].undo !== null) {
      this.settings.onChange?.({ operation, requestId: plan.requestId });
    }
    return reply;
  }

  /** @throws TypeError after `close()`. */
  get transport(): Transport {
    if (this.closing.aborted) throw new TypeError("this shop is closed");
    return this.#connections.transport;
  }

  get closing(): AbortSignal {
    return this.#connections.closing.signal;
  }

  withToken(token: string | undefined): HttpClient {
    return new HttpClient({ ...this.settings, token }, this.#connections);
  }

  async close(): Promise<void> {
    if (!this.#owner) return;
    this.#connections.closing.abort();
    await this.#connections.transport.close();
  }
}
