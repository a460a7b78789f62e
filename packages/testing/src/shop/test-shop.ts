import type { OperationName, Product, Shop, ShopOptions, User } from "@shop/sdk";
import type { SentCall } from "../calls/sent-call.ts";
import type { Faults } from "../faults/faults.ts";
import type { TestClock } from "./test-clock.ts";

/** Options of a shop that are not the test shop's own business. */
export type OtherShopOptions = Omit<ShopOptions, "transport" | "userServiceUrl" | "orderServiceUrl">;

/**
 * A shop in this process: the real services over a database of their own, reached without a socket, with scripted faults between
 * them and whoever calls. Made by `createTestShop`.
 */
export interface TestShop extends AsyncDisposable {
  /** Called with the operator's key. Its calls pause between attempts only as long as a service asks it to. */
  readonly shop: Shop;
  /** What goes wrong, and when. */
  readonly faults: Faults;
  /** The services' time. */
  readonly clock: TestClock;
  /** Accepted as an operator's API key. */
  readonly operatorKey: string;
  /**
   * What was sent so far, in the order of the first attempts. Seeds and logins by `as` are not among it.
   *
   * ```ts
   * expect(testShop.calls).toMatchObject([
   *   { operation: "placeOrder", attempts: [{ status: 503, fault: "problem overloaded" }, { status: 200 }] },
   * ]);
   * ```
   */
  readonly calls: readonly SentCall[];

  /** The calls of one operation. */
  callsOf(operation: OperationName | "readyz"): readonly SentCall[];

  /**
   * For a program that makes its `Shop` by itself: the transport that leads here, its addresses, and the operator's key. `overrides`
   * are options of the shop as well. Each call gives a transport of its own, which the shop closes with itself.
   *
   * ```ts
   * await nightlyReport({ shopOptions: testShop.options({ apiKey: null, deadline: 2_000 }) });
   * ```
   */
  options(overrides?: OtherShopOptions): ShopOptions;

  /**
   * The shop for a seeded user, who is logged in for it, or for any other whose password is given. The login meets no fault and is not
   * among the calls. @throws ShopError `wrong_credentials`
   *
   * ```ts
   * const anas = await testShop.as("Ana");
   * await anas.orders.place({ user_id: testShop.user("Ana").id, product_id: testShop.product("NW-001").id, quantity: 2 });
   * ```
   */
  as(name: string, password?: string): Promise<Shop>;

  /** The seeded product with this SKU, as it was then. @throws TypeError when there is none */
  product(sku: string): Product;

  /** The seeded user of this name, as they were then. @throws TypeError when there is none */
  user(name: string): User;

  /** For the next test: forgets what was sent and what was scripted, and lets the clock run. What the services keep stays. */
  reset(): void;

  /**
   * Ends it: what is under way breaks off, the database and its threads are gone. Warns (`process.emitWarning`) of faults that were
   * never met. Safe to call twice; `await using` calls it.
   */
  close(): Promise<void>;
}
