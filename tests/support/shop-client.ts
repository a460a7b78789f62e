import type { Order, Problem, Product, User } from "@shop/openapi";
import { Agent, type Dispatcher } from "undici";

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** The parsed body; `undefined` when it is not JSON. */
  readonly body: unknown;
}

export interface CallOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly key?: string;
}

const agent = new Agent({ connections: 256, keepAliveTimeout: 1_000 });

/** Plain calls, one request each, never repeated: what tests need to see is what the service says. */
export class ShopClient {
  readonly #urls: { readonly users: () => string; readonly orders: () => string };
  readonly #token: string | null;

  constructor(urls: { readonly users: () => string; readonly orders: () => string }, token: string | null) {
    this.#urls = urls;
    this.#token = token;
  }

  async call(service: "users" | "orders", method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    const headers: Record<string, string> = { ...options.headers };
    if (this.#token !== null) headers.authorization ??= `Bearer ${this.#token}`;
    if (options.key !== undefined) headers["idempotency-key"] = options.key;
    if (options.body !== undefined) headers["content-type"] ??= "application/json";
    const {
      statusCode,
      headers: replied,
      body,
    } = await agent.request({
      origin: this.#urls[service](),
      path,
      method: method as Dispatcher.HttpMethod,
      headers,
      body: options.body === undefined ? null : JSON.stringify(options.body),
    });
    const text = await body.text();
    return { status: statusCode, headers: replied, text, body: parsed(text) };
  }

  /** Like `call`, for what must succeed. */
  async ok<T>(service: "users" | "orders", method: string, path: string, options: CallOptions = {}): Promise<T> {
    const answer = await this.call(service, method, path, options);
    if (answer.status !== 200) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text}`);
    return answer.body as T;
  }

  async addUser(name: string, password = "a long password"): Promise<User> {
    const body = { name, password, address: "1 Main Street" };
    return (await this.ok<{ user: User }>("users", "POST", "/api/users", { body })).user;
  }

  async login(name: string, password = "a long password"): Promise<string> {
    return (await this.ok<{ token: string }>("users", "POST", "/api/login", { body: { name, password } })).token;
  }

  async addProduct(sku: string, stock: number, unit_price = 100): Promise<Product> {
    const body = { sku, name: `Product ${sku}`, unit_price, currency: "USD", stock };
    return (await this.ok<{ product: Product }>("orders", "POST", "/api/products", { body })).product;
  }

  async placeOrder(user_id: number, product_id: number, quantity: number, key?: string): Promise<Order> {
    const body = { user_id, product_id, quantity };
    return (
      await this.ok<{ order: Order }>("orders", "POST", "/api/orders", key === undefined ? { body } : { body, key })
    ).order;
  }
}

/** The problem of an answer that must be one. */
export function problemOf(answer: Answer): Problem & Readonly<Record<string, unknown>> {
  if (answer.headers["content-type"] !== "application/problem+json")
    throw new Error(`no problem: ${answer.status} ${answer.text}`);
  return answer.body as Problem & Readonly<Record<string, unknown>>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
