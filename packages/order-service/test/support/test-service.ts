import { join } from "node:path";
import type { JournalEvent, Note, Order, Product, Stats, StockMovement } from "@shop/openapi";
import { createLog, type ServiceSettings } from "@shop/service-kit";
import { orderService } from "../../src/service.ts";
import { openSqliteTest, type SqliteTestDatabase } from "./sqlite-engine.ts";

/** Whatever a reply of order-service may have in it. */
export interface ReplyBody extends Partial<Order>, Partial<Omit<Stats, "orders">> {
  readonly response?: string;
  readonly order?: Order;
  readonly product?: Product;
  readonly movement?: StockMovement | null;
  readonly products?: Product[] & number;
  readonly stock_movements?: StockMovement[];
  readonly events?: JournalEvent[];
  readonly note?: Note;
  readonly next_cursor?: string | null;
  readonly code?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly request_id?: string;
  readonly errors?: readonly { readonly in: string; readonly pointer: string; readonly detail: string }[];
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: ReplyBody & { readonly orders?: Order[] };
}

export interface CallOptions {
  /** The operator's key when left out, nobody when null. */
  readonly token?: string | null;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A running order-service over a database of its own. */
export interface TestService {
  readonly url: string;
  readonly shop: SqliteTestDatabase;
  /** Accepted as an operator's. */
  readonly operator: string;
  call(method: string, path: string, options?: CallOptions): Promise<Reply>;
  /** Adds a customer who is logged in. */
  customer(name: string): Promise<{ readonly id: number; readonly token: string }>;
  stop(): Promise<void>;
  close(): Promise<void>;
}

const operator = "the-operator-key-of-these-tests";

export async function startTestService(
  options: { readonly open?: boolean; readonly clock?: () => Date } = {},
): Promise<TestService> {
  const { open = false, clock } = options;
  const shop = await openSqliteTest();
  const started = await orderService({
    stores: shop.stores,
    database: shop.database,
    settings: settingsOf(shop, open),
    log: createLog({ service: "order-service", level: "trace", file: join(shop.folder, "log.jsonl") }),
    ...(clock && { clock }),
  }).listen();
  return {
    url: started.url,
    shop,
    operator,
    call: callTo(started.url, open),
    customer: async (name) => {
      const id = await shop.addUser(name);
      return { id, token: await shop.logIn(id) };
    },
    stop: () => started.close(5_000),
    close: async () => {
      await started.close(5_000);
      await shop.close();
    },
  };
}

function settingsOf(shop: SqliteTestDatabase, open: boolean): ServiceSettings {
  return {
    host: "127.0.0.1",
    port: 0,
    dataDir: shop.folder,
    databaseUrl: `sqlite:${shop.file}`,
    databasePool: 10,
    trustedProxies: [],
    operatorKey: open ? undefined : operator,
    open,
    metricsToken: undefined,
    corsOrigins: [],
    logLevel: "trace",
  };
}

function callTo(url: string, open: boolean): TestService["call"] {
  return async (method, path, { token = open ? null : operator, body, headers = {} } = {}) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: JSON.parse(text) };
  };
}

/** A reply's text without what differs from call to call: the request's id and the id of the thing. */
export function withoutIds({ text, body }: Reply, id: number): string {
  return text.replace(body.request_id ?? "", "").replaceAll(new RegExp(`\\b${id}\\b`, "g"), "N");
}
