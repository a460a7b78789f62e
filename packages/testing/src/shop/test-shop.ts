import { type OperationName, type Product, Shop, type ShopOptions, type User } from "@shop/sdk";
import type { CallLog } from "../calls/call-log.ts";
import type { SentCall } from "../calls/sent-call.ts";
import type { Faults } from "../faults/faults.ts";
import type { Line } from "../wire/line.ts";
import { MemoryTransport } from "../wire/memory-transport.ts";
import { origins } from "../wire/origins.ts";
import type { Seeded } from "./seeds.ts";
import type { TestClock } from "./test-clock.ts";

/** Options of a shop that are not the test shop's own business. */
export type OtherShopOptions = Omit<ShopOptions, "transport" | "userServiceUrl" | "orderServiceUrl">;

/** What a test shop is made of. Not exported from the package. */
export interface TestShopParts {
  readonly operatorKey: string;
  readonly line: Line;
  readonly log: CallLog;
  readonly faults: Faults;
  readonly clock: TestClock;
  readonly seeded: Seeded;
  readonly shopOptions: OtherShopOptions;
  /** Ends the services, and removes what they kept. */
  readonly end: () => Promise<void>;
}

/**
 * A shop in this process: the real services over a database of their own, reached without a socket, with scripted faults between
 * them and whoever calls. Made by `createTestShop`.
 */
export class TestShop implements AsyncDisposable {
  /** Called with the operator's key. Its calls pause between attempts only as long as a service asks it to. */
  readonly shop: Shop;
  /** What goes wrong, and when. */
  readonly faults: Faults;
  /** The services' time. */
  readonly clock: TestClock;
  /** Accepted as an operator's API key. */
  readonly operatorKey: string;
  readonly #parts: TestShopParts;
  #closing: Promise<void> | undefined;

  /** Made by `createTestShop`. */
  constructor(parts: TestShopParts) {
    this.#parts = parts;
    this.faults = parts.faults;
    this.clock = parts.clock;
    this.operatorKey = parts.operatorKey;
    this.shop = new Shop(this.options());
  }

  /**
   * For a program that makes its `Shop` by itself: the transport that leads here, its addresses, and the operator's key. `overrides`
   * are options of the shop as well. Each call gives a transport of its own, which the shop closes with itself.
   *
   * ```ts
   * await nightlyReport({ shopOptions: testShop.options({ apiKey: null, deadline: 2_000 }) });
   * ```
   */
  options(overrides: OtherShopOptions = {}): ShopOptions {
    const { line, shopOptions, operatorKey } = this.#parts;
    return {
      apiKey: operatorKey,
      firstPause: 0,
      ...shopOptions,
      ...overrides,
      userServiceUrl: origins["user-service"],
      orderServiceUrl: origins["order-service"],
      transport: new MemoryTransport((request, signal, call) => line.carry(request, signal, call)),
    };
  }

  /**
   * The shop for a seeded user, who is logged in for it, or for any other whose password is given. The login meets no fault and is not
   * among the calls. @throws ShopError `wrong_credentials`
   *
   * ```ts
   * const anas = await testShop.as("Ana");
   * await anas.orders.place({ user_id: testShop.user("Ana").id, product_id: testShop.product("NW-001").id, quantity: 2 });
   * ```
   */
  async as(name: string, password = this.#parts.seeded.passwords.get(name)): Promise<Shop> {
    if (password === undefined)
      throw new TypeError(`no user ${JSON.stringify(name)} was seeded, and no password given`);
    const { line } = this.#parts;
    const transport = new MemoryTransport((request, signal) => line.carryQuietly(request, signal));
    await using quiet = new Shop({ ...this.options({ hooks: undefined, onChange: undefined }), transport });
    const { token } = await quiet.login(name, password);
    return this.shop.withToken(token);
  }

  /** The seeded product with this SKU, as it was then. @throws TypeError when there is none */
  product(sku: string): Product {
    return found(this.#parts.seeded.products, (product) => product.sku === sku, `product with the SKU ${sku}`);
  }

  /** The seeded user of this name, as they were then. @throws TypeError when there is none */
  user(name: string): User {
    return found(this.#parts.seeded.users, (user) => user.name === name, `user ${name}`);
  }

  /**
   * What was sent so far, in the order of the first attempts. Seeds and logins by `as` are not among it.
   *
   * ```ts
   * expect(testShop.calls).toMatchObject([
   *   { operation: "placeOrder", attempts: [{ status: 503, fault: "problem overloaded" }, { status: 200 }] },
   * ]);
   * ```
   */
  get calls(): readonly SentCall[] {
    return this.#parts.log.calls;
  }

  /** The calls of one operation. */
  callsOf(operation: OperationName | "readyz"): readonly SentCall[] {
    return this.calls.filter((call) => call.operation === operation);
  }

  /** For the next test: forgets what was sent and what was scripted, and lets the clock run. What the services keep stays. */
  reset(): void {
    this.#parts.log.clear();
    this.faults.clear();
    this.clock.run();
  }

  /**
   * Ends it: what is under way breaks off, the database and its threads are gone. Warns (`process.emitWarning`) of faults that were
   * never met. Safe to call twice.
   */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #close(): Promise<void> {
    const { line, end } = this.#parts;
    const { unmet } = this.faults;
    if (unmet.length > 0) {
      process.emitWarning(`These faults were scripted and never met: ${unmet.join("; ")}`, "TestShopWarning");
    }
    this.faults.clear();
    // First the streams, which end quietly when their shop is closed, then the rest.
    const closing = this.shop.close();
    line.end();
    await closing;
    await end();
  }
}

function found<Thing>(things: readonly Thing[], isMeant: (thing: Thing) => boolean, what: string): Thing {
  const thing = things.find(isMeant);
  if (thing === undefined) throw new TypeError(`no ${what} was seeded`);
  return thing;
}
