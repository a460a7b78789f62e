import type { ServerResponse } from "node:http";

/** Responses that are open, in no order. */
export interface OpenResponses extends Iterable<ServerResponse> {
  readonly size: number;
}

/** A `Set` would keep alive what was taken out of it (docs/decisions/0009-arrays-of-what-is-under-way.md). */
export class ResponseList implements OpenResponses {
  readonly #responses: Placed[] = [];
  /** The member of a response that says where it stands in this list. */
  readonly #place = Symbol("place");

  get size(): number {
    return this.#responses.length;
  }

  has(response: ServerResponse): boolean {
    return (response as Placed)[this.#place] !== undefined;
  }

  add(response: ServerResponse): void {
    if (this.has(response)) return;
    (response as Placed)[this.#place] = this.#responses.length;
    this.#responses.push(response as Placed);
  }

  /** Says whether it was there. The last one takes its place. */
  delete(response: ServerResponse): boolean {
    const place = (response as Placed)[this.#place];
    const last = this.#responses.at(-1);
    if (place === undefined || last === undefined) return false;
    this.#responses[place] = last;
    last[this.#place] = place;
    this.#responses.pop();
    (response as Placed)[this.#place] = undefined;
    return true;
  }

  [Symbol.iterator](): Iterator<ServerResponse> {
    return [...this.#responses].values();
  }
}

type Placed = ServerResponse & { [place: symbol]: number | undefined };
