import { openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Agent } from "undici";
import { type Ask, idempotencyKey, type Marker, markersFile, type OrderFacts } from "../markers.ts";
import type { Service } from "./service.ts";
import { Turns } from "./turns.ts";

export interface Services {
  readonly users: Service;
  readonly orders: Service;
}

interface Request {
  readonly service: keyof Services;
  readonly method: "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly body?: object;
}

export interface Reply {
  readonly order?: OrderFacts;
  readonly user?: { readonly id: number };
  readonly product?: { readonly id: number };
}

/** How long a call is tried. Restarts on a busy machine take seconds. */
const patienceMs = 120_000;

/** Sends the calls of the workload, each with its markers before and after, again and again until it is answered. */
export class Caller {
  readonly #services: Services;
  readonly #key: string;
  readonly #markers: number;
  readonly #agent = new Agent({ connections: 64, pipelining: 1 });
  readonly #turns = new Turns();
  #calls = 0;
  retries = 0;
  answered = 0;

  constructor(services: Services, key: string, directory: string) {
    this.#services = services;
    this.#key = key;
    this.#markers = openSync(join(directory, markersFile), "a");
  }

  /** @returns the reply, or undefined when the call was refused for good (409). */
  async call(ask: Ask): Promise<Reply | undefined> {
    const call = this.#calls++;
    this.#mark({ kind: "asked", call, ask });
    const reply = await this.#untilAnswered(call, requestOf(ask));
    if (reply === undefined) this.#mark({ kind: "refused", call });
    else this.#mark({ kind: "answered", call, ...(reply.order === undefined ? {} : { order: facts(reply.order) }) });
    this.answered += reply === undefined ? 0 : 1;
    return reply;
  }

  /** A call without markers, which must be answered at once. */
  async send(request: Request, key: string): Promise<Reply> {
    const response = await this.#attempt(request, key);
    if (response?.status === 200) return (await response.json()) as Reply;
    throw await unexpected(request, response);
  }

  /** A service that is down or busy is asked again, with the same idempotency key. */
  async #untilAnswered(call: number, request: Request): Promise<Reply | undefined> {
    // Order-service's calls first: a sign-up is hashed for long, and is hardly ever in a commit that was cut short.
    const turn = request.service === "orders" ? call : call + Number.MAX_SAFE_INTEGER / 2;
    for (const end = Date.now() + patienceMs; Date.now() < end; this.retries++) {
      await this.#turns.take(turn);
      const response = await this.#attempt(request, idempotencyKey(call));
      if (response?.status === 200 || response?.status === 409) {
        this.#turns.answered(turn);
        return response.status === 200 ? ((await response.json()) as Reply) : undefined;
      }
      if (response !== undefined && response.status !== 503) throw await unexpected(request, response);
      this.#turns.failed(turn);
      await wait(20);
    }
    throw new Error(`${request.method} ${request.path} was never answered.`);
  }

  async close(): Promise<void> {
    await this.#agent.close();
  }

  async #attempt({ service, method, path, body }: Request, key: string): Promise<Response | undefined> {
    const origin = await this.#services[service].url;
    const response = await this.#agent
      .request({
        origin,
        method,
        path,
        headers: {
          authorization: `Bearer ${this.#key}`,
          "idempotency-key": key,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        body: body === undefined ? null : JSON.stringify(body),
      })
      // A connection that broke says nothing of whether the change took place.
      .catch(() => undefined);
    if (response === undefined) return undefined;
    const text = await response.body.text().catch(() => undefined);
    return text === undefined ? undefined : new Response(text, { status: response.statusCode });
  }

  #mark(marker: Marker): void {
    writeSync(this.#markers, `${JSON.stringify(marker)}\n`);
  }
}

function requestOf(ask: Ask): Request {
  switch (ask.act) {
    case "place": {
      const { user_id, product_id, quantity } = ask;
      return { service: "orders", method: "POST", path: "/api/orders", body: { user_id, product_id, quantity } };
    }
    case "change": {
      const { order_id, product_id, quantity } = ask;
      return { service: "orders", method: "PUT", path: `/api/order/${order_id}`, body: { product_id, quantity } };
    }
    case "cancel":
      return { service: "orders", method: "DELETE", path: `/api/order/${ask.order_id}` };
    case "restock": {
      const body = { change: ask.change, reason: ask.note };
      return { service: "orders", method: "POST", path: `/api/product/${ask.product_id}/stock`, body };
    }
    case "sign_up": {
      const body = { name: ask.name, password: "a long enough password", address: "1 Main Street" };
      return { service: "users", method: "POST", path: "/api/users", body };
    }
  }
}

function facts({ id, user_id, product_id, quantity }: OrderFacts): OrderFacts {
  return { id, user_id, product_id, quantity };
}

async function unexpected({ method, path }: Request, response: Response | undefined): Promise<Error> {
  const answer = response === undefined ? "nothing" : `${response.status}: ${await response.text()}`;
  return new Error(`${method} ${path} was answered with ${answer}`);
}
