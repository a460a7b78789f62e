import { type OperationName, type Product, Shop, type ShopOptions, type User } from "@shop/sdk";
import type { CallLog } from "../calls/call-log.ts";
import type { SentCall } from "../calls/sent-call.ts";
import type { Faults } from "../faults/faults.ts";
import type { Line } from "../wire/line.ts";
import { MemoryTransport } from "../wire/memory-transport.ts";
import { origins } from "../wire/origins.ts";
import type { Seeded } from "./seeds.ts";
import type { TestClock } from "./test-clock.ts";
import type { OtherShopOptions, TestShop } from "./test-shop.ts";

/** What a test shop is made of. */
export interface MemoryShopParts {
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

/** A test shop, once its services are running and the seeds are sown. */
export class MemoryShop implements TestShop {
  readonly shop: Shop;
  readonly faults: Faults;
  readonly clock: TestClock;
  readonly operatorKey: string;
  readonly #parts: MemoryShopParts;
  #closing: Promise<void> | undefined;

  constructor(parts: MemoryShopParts) {
    this.#parts = parts;
    this.faults = parts.faults;
    this.clock = parts.clock;
    this.operatorKey = parts.operatorKey;
    this.shop = new Shop(this.options());
  }

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

  async as(name: string, password = this.#parts.seeded.passwords.get(name)): Promise<Shop> {
    if (password === undefined)
      throw new TypeError(`no user ${JSON.stringify(name)} was seeded, and no password given`);
    const { line } = this.#parts;
    const transport = new MemoryTransport((request, signal) => line.carryQuietly(request, signal));
    await using quiet = new Shop({ ...this.options({ hooks: undefined, onChange: undefined }), transport });
    const { token } = await quiet.login(name, password);
    return this.shop.withToken(token);
  }

  product(sku: string): Product {
    return found(this.#parts.seeded.products, (product) => product.sku === sku, `product with the SKU ${sku}`);
  }

  user(name: string): User {
    return found(this.#parts.seeded.users, (user) => user.name === name, `user ${name}`);
  }

  get calls(): readonly SentCall[] {
    return this.#parts.log.calls;
  }

  callsOf(operation: OperationName | "readyz"): readonly SentCall[] {
    return this.calls.filter((call) => call.operation === operation);
  }

  reset(): void {
    this.#parts.log.clear();
    this.faults.clear();
    this.clock.run();
  }

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
