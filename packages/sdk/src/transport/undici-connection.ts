import type { Client, Dispatcher } from "undici";
// @ts-expect-error undici has types for its index only
import UndiciClient from "undici/lib/dispatcher/client.js";

/** A handler that wants to know over which connection its request goes. */
export interface ConnectionAware extends Dispatcher.DispatchHandler {
  connection: UndiciConnection | undefined;
}

/** One place in a pool: a connection at a time, made when it is needed. Knows whether the one it has was used before. */
export class UndiciConnection extends (UndiciClient as typeof Client) {
  #used = false;

  constructor(origin: URL, options: Client.Options) {
    super(origin, options);
    this.on("connect", () => {
      this.#used = false;
    });
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: ConnectionAware): boolean {
    handler.connection = this;
    return super.dispatch(options, handler);
  }

  /** For the request that is being written to it. Answers whether another one was before. */
  use(): boolean {
    const used = this.#used;
    this.#used = true;
    return used;
  }
}
