import type { CallOptions } from "./call/call-options.ts";
import { HttpClient } from "./call/http-client.ts";
import type { KeyedOperation, ReplyOf } from "./contract.ts";
import type { Certainty } from "./errors/shop-error.ts";
import { checkToken, readOptions, type ShopOptions } from "./options.ts";
import type { Resolution } from "./resolve.ts";
import type { ShopStatus } from "./status.ts";
import { Events } from "./things/events.ts";
import { Keys } from "./things/keys.ts";
import { Orders } from "./things/orders.ts";
import { Products } from "./things/products.ts";
import { ShopStats } from "./things/shop-stats.ts";
import { StockMovements } from "./things/stock-movements.ts";
import { Users } from "./things/users.ts";

/** A session of 30 days: its `token` (for `withToken`), whose it is (`user`), and when it ends (`expires_at`, RFC 3339 in UTC). */
export type Session = Omit<ReplyOf<"login">, "response">;

/** What carries a shop's calls. Not exported from the package: src/raw calls operations by name with it. */
export let clientOf: (shop: Shop) => HttpClient;

/**
 * A shop: its two services behind one object, with a pool of connections (at most 16 per service) of its own. Make one and
 * keep it. Nothing is sent until the first call.
 *
 * A call is tried again (4 times in all by default, with growing random pauses) when that can not repeat a change, and never
 * before the time that the service asks for. All its attempts share one `deadline`, in milliseconds. It fails with a `ShopError`;
 * wrong arguments are a `TypeError` and are never sent.
 *
 * ```ts
 * await using shop = new Shop();
 * for await (const product of shop.products.list()) console.log(product.name, product.stock);
 * ```
 */
export class Shop implements AsyncDisposable {
  static {
    clientOf = (shop) => shop.#client;
  }

  /** Who may order, and who runs the shop. */
  readonly users: Users;
  /** What is sold, and how much of it is there. */
  readonly products: Products;
  /** Placing, changing and cancelling. */
  readonly orders: Orders;
  /** The ledger. */
  readonly stockMovements: StockMovements;
  /** The journal. */
  readonly events: Events;
  /** The shop in figures. */
  readonly stats: ShopStats;
  /** Operators' API keys. */
  readonly keys: Keys;
  readonly #client: HttpClient;

  /**
   * Makes a shop; sends nothing.
   *
   * ```ts
   * await using shop = new Shop({ orderServiceUrl: "https://shop.example.com/orders", deadline: 10_000 });
   * ```
   *
   * @throws TypeError that names the option, or the variable of the environment, that is wrong
   */
  constructor(options: ShopOptions = {}) {
    // `withToken` hands over the client that is to be shared; nobody else can, it is not exported.
    const client = options instanceof HttpClient ? options : new HttpClient(readOptions(options, readEnvironment()));
    this.#client = client;
    this.users = new Users(client);
    this.products = new Products(client);
    this.orders = new Orders(client);
    this.stockMovements = new StockMovements(client);
    this.events = new Events(client);
    this.stats = new ShopStats(client);
    this.keys = new Keys(client);
  }

  /**
   * Opens a session. This shop goes on as before: `withToken` makes one that uses it. Tried again only when the request
   * surely did not reach the service. Fails with `wrong_credentials`, `too_many_requests` (`retry_after` in seconds).
   *
   * ```ts
   * const { token, user } = await shop.login("Ana", "correct horse");
   * const mine = await shop.withToken(token).orders.place({ user_id: user.id, product_id: 1, quantity: 2 });
   * ```
   */
  async login(name: string, password: string, options?: CallOptions): Promise<Session> {
    // Without the token of this shop: one that has expired must not stand in the way of a new one.
    const nobody = this.#client.withToken(undefined);
    const { token, user, expires_at } = await nobody.call("login", { body: { name, password } }, options);
    return { token, user, expires_at };
  }

  /**
   * Ends the session whose token this shop was made with. Fails with `no_session` when it has an API key instead.
   *
   * ```ts
   * const { token } = await shop.login("Ana", "correct horse");
   * await shop.withToken(token).logout();
   * ```
   */
  async logout(options?: CallOptions): Promise<void> {
    await this.#client.call("logout", {}, options);
  }

  /**
   * The same shop for another caller: a session's token, an API key, or `undefined` for nobody. It shares the connections;
   * they are closed by the shop that was made with `new`.
   *
   * ```ts
   * const visitor = shop.withToken(undefined);
   * const products = await visitor.products.list().toArray({ max: 20 });
   * ```
   *
   * @throws TypeError when the token can not stand in a header
   */
  withToken(token: string | undefined): Shop {
    const checked = token === undefined ? undefined : checkToken(token, "token");
    return new Shop(this.#client.withToken(checked) as ShopOptions);
  }

  /**
   * Asks both services whether they are ready, each once and within 5 seconds (`deadline` in milliseconds says otherwise). Does not
   * throw when they are not.
   *
   * ```ts
   * const { ok, services } = await shop.status();
   * for (const { service, error } of services) if (error !== undefined) console.error(service, error.message);
   * ```
   */
  async status(options?: CallOptions): Promise<ShopStatus> {
    const { askStatus } = await import("./status.ts");
    return askStatus(this.#client, options);
  }

  /**
   * What became of a change whose call failed with certainty `unknown`: sends the same call under its key again. If it had been
   * made, the service's kept reply comes (`madeBefore`); if not, it is made now, once. Within 24 hours, for as long as the
   * services keep keys, and as the same caller. Fails as the call itself does: with `rejected` it was not made.
   *
   * ```ts
   * const place = shop.orders.place({ user_id: 4, product_id: 1, quantity: 2 });
   * const order = await place.catch(async (error) => {
   *   if (!isShopError(error, "placeOrder") || error.certainty !== "unknown") throw error;
   *   return (await shop.resolve(error)).reply.order;
   * });
   * ```
   *
   * @throws TypeError for an error that leaves nothing to find out: not `unknown`, or of a call without a key
   */
  resolve<Op extends KeyedOperation>(
    error: { readonly operation: Op; readonly certainty: Certainty },
    options?: CallOptions,
  ): Promise<Resolution<Op>>;
  resolve(error: unknown, options?: CallOptions): Promise<Resolution>;
  async resolve(error: unknown, options?: CallOptions): Promise<Resolution> {
    const { resolve } = await import("./resolve.ts");
    return resolve(this.#client, error, options);
  }

  /**
   * Changes that a script makes once, however often it crashes and is run again: `run` gets a shop whose every change is
   * written into the file, key and body (without passwords), before it is sent. The next run meets the same changes there, gets
   * the replies that are known, and sends the others under the same keys. When `run` is done the file is removed.
   *
   * Two changes that are alike are told apart by how many of them came before. The file is good for 24 hours, one caller and
   * one shop; after that it says what is not known. Node only. Operations without a key (API keys) are a TypeError.
   *
   * ```ts
   * const order = await shop.intent("./first-order.intent", (shop) =>
   *   shop.orders.place({ user_id: 4, product_id: 1, quantity: 2 }),
   * );
   * ```
   */
  async intent<Value>(file: string, run: (shop: Shop) => Promise<Value>): Promise<Value> {
    if (typeof run !== "function") throw new TypeError("intent: run must be a function that gets the shop");
    const { openIntent } = await import("./intent/intent.ts");
    const { client, finish } = await openIntent(this.#client, file);
    const value = await run(new Shop(client as ShopOptions));
    await finish();
    return value;
  }

  /**
   * Ends the event streams, lets calls that are under way finish, and closes the connections. Calls after it are a TypeError.
   * `await using` does it by itself.
   *
   * ```ts
   * await shop.close();
   * ```
   */
  close(): Promise<void> {
    return this.#client.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/** A browser has no environment. */
function readEnvironment(): Readonly<Record<string, string | undefined>> {
  return globalThis.process?.env ?? {};
}
