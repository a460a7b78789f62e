import type { Client } from "./clients.ts";

/** Clients who act all at once, each one call after the other, until they are told to pause. */
export class Load {
  readonly #clients: readonly Client[];
  #running = false;
  #loops: Promise<unknown> = Promise.resolve();

  constructor(clients: readonly Client[]) {
    this.#clients = clients;
  }

  resume(): void {
    this.#running = true;
    this.#loops = Promise.all(this.#clients.map((client) => this.#loop(client)));
    // A client that got an answer that must not be is heard of at the next pause.
    this.#loops.catch(() => undefined);
  }

  /** Resolves when every call that was under way has been answered. Rejects when a client got a wrong answer. */
  async pause(): Promise<void> {
    this.#running = false;
    await this.#loops;
  }

  async #loop(client: Client): Promise<void> {
    while (this.#running) await client.act();
  }
}
