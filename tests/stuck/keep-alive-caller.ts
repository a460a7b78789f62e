import { randomUUID } from "node:crypto";
import { bytesOf, openWire, type WireAnswer, type WireConnection, type WireRequest } from "../support/wire.ts";

export type Outcome =
  /** A complete answer came. */
  | { readonly what: "answered"; readonly answer: WireAnswer }
  /** Nobody listened: the request was never sent. */
  | { readonly what: "refused" }
  /** The service had ended the idle connection, as it should, by the time that this late request was on it. */
  | { readonly what: "late" }
  /** The connection was broken off with the request under way. This must not happen. */
  | { readonly what: "broken"; readonly why: string };

/**
 * Sends one request after the other over a connection that is kept, and does not try anything again: it sees exactly
 * what becomes of each. Ends when nobody listens any more.
 */
export class KeepAliveCaller {
  readonly #port: number;
  readonly #next: (key: string) => WireRequest;
  readonly outcomes: Outcome[] = [];
  readonly ended: Promise<void>;

  /** @param next makes the request of this key */
  constructor(url: string, next: (key: string) => WireRequest) {
    this.#port = Number(new URL(url).port);
    this.#next = next;
    this.ended = this.#run();
  }

  get refused(): boolean {
    return this.outcomes.at(-1)?.what === "refused";
  }

  async #run(): Promise<void> {
    let connection: WireConnection | undefined;
    while (!this.refused) {
      try {
        if (connection === undefined || connection.ended) connection = await openWire(this.#port);
      } catch {
        this.outcomes.push({ what: "refused" });
        return;
      }
      const outcome = await this.#call(connection);
      this.outcomes.push(outcome);
      // Whoever is told that the connection ends, does not use it again.
      if (outcome.what !== "answered" || outcome.answer.headers.connection === "close") {
        connection.destroy();
        connection = undefined;
      }
    }
  }

  async #call(connection: WireConnection): Promise<Exclude<Outcome, { what: "refused" }>> {
    const isNew = connection.socket.bytesRead === 0;
    const begun = performance.now();
    connection.write(bytesOf(this.#next(randomUUID())));
    try {
      return { what: "answered", answer: await connection.answer() };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      if (!isNew && !connection.reset && connection.left === "") return { what: "late" };
      return {
        what: "broken",
        why: `${isNew ? "the first of its connection" : "one of several"}, after ${(performance.now() - begun).toFixed(0)} ms: ${why}`,
      };
    }
  }
}
