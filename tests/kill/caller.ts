import { setTimeout as wait } from "node:timers/promises";
import { type Answer, problemOf, type ShopClient } from "../support/shop-client.ts";
import type { Acknowledged } from "./acknowledged.ts";
import { type Ask, type Reply, type Request, requestOf } from "./asks.ts";

/** Services whose clients wait while they are known to be down. */
export type Gates = Readonly<Record<"users" | "orders", { readonly up: Promise<void> }>>;

const attemptsLimit = 500;

/** Sends calls as a careful client does: each again and again with the same key, until it has been answered. */
export class Caller {
  readonly acknowledged: Acknowledged;
  readonly #client: ShopClient;
  readonly #targets: Gates;
  #calls = 0;
  /** Times that a call was sent again because its connection broke or the service said 503. */
  retries = 0;
  /** Replies that had been kept for the key: the change was made, and its first reply never arrived. */
  replays = 0;
  /** Calls that were answered with "not enough in stock": nothing has changed. */
  refusals = 0;
  /** Replies of success, by service. */
  readonly answered = { users: 0, orders: 0 };

  /** @param first the number of its first call: callers of one shop must not use the same keys */
  constructor(client: ShopClient, targets: Gates, acknowledged: Acknowledged, first = 1) {
    this.#calls = first - 1;
    this.#client = client;
    this.#targets = targets;
    this.acknowledged = acknowledged;
  }

  /** Resolves with the reply, or undefined when it was refused for good. Throws at any answer that must not be. */
  async call(ask: Ask): Promise<Reply | undefined> {
    this.#calls += 1;
    const key = keyOf(this.#calls);
    const request = requestOf(ask);
    for (let attempt = 1; attempt <= attemptsLimit; attempt++) {
      const answer = await this.#attempt(request, key, attempt);
      if (answer?.status === 200) return this.#success(request, key, ask, answer, attempt);
      if (answer !== undefined && isRefusal(answer, ask)) {
        this.refusals += 1;
        return undefined;
      }
      if (answer !== undefined && answer.status !== 503 && !isUndecided(answer))
        throw new Error(`${key} (${JSON.stringify(ask)}) was answered with ${answer.status}: ${answer.text}`);
      this.retries += 1;
      await wait(Math.random() * 30);
    }
    throw new Error(`${key} (${JSON.stringify(ask)}) was never answered.`);
  }

  /** Sends a call once more, as it was. */
  again(key: string, ask: Ask): Promise<Answer> {
    return this.#send(requestOf(ask), key, "again");
  }

  #success(request: Request, key: string, ask: Ask, answer: Answer, attempts: number): Reply {
    const reply = answer.body as Reply;
    const replayed = answer.headers["idempotent-replayed"] === "true";
    if (replayed) this.replays += 1;
    if (replayed && attempts === 1)
      this.acknowledged.contradictions.push(`${key} was answered with a kept reply the first time that it was sent`);
    this.answered[request.service] += 1;
    this.acknowledged.take({ key, ask, text: answer.text, reply, attempts });
    return reply;
  }

  /** A connection that broke says nothing of whether the change took place. */
  async #attempt(request: Request, key: string, attempt: number): Promise<Answer | undefined> {
    await this.#targets[request.service].up;
    return this.#send(request, key, String(attempt)).catch(() => undefined);
  }

  #send({ service, method, path, body }: Request, key: string, attempt: string): Promise<Answer> {
    const headers = { "x-request-id": `${key}.${attempt}` };
    return this.#client.call(service, method, path, { key, headers, ...(body === undefined ? {} : { body }) });
  }
}

/** The key of a call. Its request ids begin with it, so that the journal tells which call made what. */
function keyOf(call: number): string {
  return `call-${String(call).padStart(6, "0")}`;
}

/** The key of the call that a request id of the journal belongs to; undefined for a request of somebody else. */
export function keyOfRequest(requestId: string): string | undefined {
  return /^(call-\d{6})\./.exec(requestId)?.[1];
}

/** Its first try may still be made, or nobody knows yet whether it was. */
function isUndecided(answer: Answer): boolean {
  return answer.status === 409 && problemOf(answer).code === "idempotency_in_flight";
}

function isRefusal(answer: Answer, { act }: Ask): boolean {
  return (
    (act === "place" || act === "change" || act === "restore") &&
    answer.status === 409 &&
    problemOf(answer).code === "insufficient_stock"
  );
}
