import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WriteContext } from "@shop/database";
import { openSqlite, type SqliteDatabase } from "@shop/database/sqlite";
import type { ServiceName } from "@shop/openapi";
import { orderService, sqliteStores as orderStores } from "@shop/order-service";
import { createLog, type ServiceOptions, type ServiceSettings } from "@shop/service-kit";
import { argon2Passwords, userService, sqliteStores as userStores } from "@shop/user-service";
import Database from "better-sqlite3";
import { ShopClient } from "../../support/shop-client.ts";

const operator = "the-operator-key-of-these-tests";

type Running = Awaited<ReturnType<ReturnType<typeof orderService>["listen"]>>;

/** How a pair of services differs from what runs usually. */
export type Settings = Pick<ServiceOptions, "guards" | "writeDeadlineMs">;

/** Both services in this process over one new database, as often as wanted: each pair with settings of its own. */
export class ShopInProcess implements AsyncDisposable {
  readonly folder: string;
  readonly users: SqliteDatabase;
  readonly orders: SqliteDatabase;
  readonly #running: Running[] = [];
  #behind: Database.Database | undefined;

  private constructor(folder: string, users: SqliteDatabase, orders: SqliteDatabase) {
    this.folder = folder;
    this.users = users;
    this.orders = orders;
  }

  static async open(): Promise<ShopInProcess> {
    const folder = await mkdtemp(join(tmpdir(), "shop-in-process-"));
    const open = (service: string): Promise<SqliteDatabase> =>
      openSqlite({
        file: join(folder, "shop.db"),
        // As the service's own, with units besides that fill a database up.
        units: new URL(`../../../packages/${service}/test/support/limited-writer.ts`, import.meta.url),
        writeDeadlineMs: 60_000,
      });
    const users = await open("user-service");
    return new ShopInProcess(folder, users, await open("order-service"));
  }

  /** Starts a pair, and gives what calls it. */
  async serve(settings: Settings = { writeDeadlineMs: 60_000 }): Promise<(token?: string | null) => ShopClient> {
    const common = { settings: this.#settings(), ...settings };
    const users = await userService({
      ...common,
      database: this.users,
      stores: userStores(this.users),
      passwords: await argon2Passwords(),
      log: createLog({ service: "user-service", level: "error", file: join(this.folder, "log.jsonl") }),
    }).listen();
    const orders = await orderService({
      ...common,
      database: this.orders,
      stores: orderStores(this.orders),
      log: createLog({ service: "order-service", level: "error", file: join(this.folder, "log.jsonl") }),
    }).listen();
    this.#running.push(users, orders);
    return (token = operator) => new ShopClient({ users: () => users.url, orders: () => orders.url }, token);
  }

  /** Runs SQL behind the services' back: as a whole, and the connection stays open until the shop is closed. */
  behind(sql: string): void {
    this.#behind ??= new Database(join(this.folder, "shop.db"), { timeout: 10_000 });
    this.#behind.exec(sql);
  }

  /** Lets the database grow by so many pages and no more. */
  async mayGrow(more: number): Promise<void> {
    for (const database of [this.users, this.orders]) await database.write("limitPages", { more }, writeContext());
  }

  /** Uses up what room there is. */
  async fillUp(service: ServiceName): Promise<void> {
    const database = service === "user-service" ? this.users : this.orders;
    for (;;) {
      const code = await database.write("fill", null, writeContext()).then(
        () => undefined,
        (error) => error.code,
      );
      if (code === "storage_full") return;
      if (code !== undefined) throw new Error(`it is not full, but ${code}`);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#behind?.close();
    await Promise.all(this.#running.map((service) => service.close(5_000)));
    await rm(this.folder, { recursive: true, force: true });
  }

  #settings(): ServiceSettings {
    return {
      host: "127.0.0.1",
      port: 0,
      dataDir: this.folder,
      databaseUrl: `sqlite:${join(this.folder, "shop.db")}`,
      databasePool: 10,
      trustedProxies: [],
      operatorKey: operator,
      open: false,
      metricsToken: undefined,
      corsOrigins: [],
      logLevel: "error",
    };
  }
}

const writeContext = (): WriteContext => ({
  actor: { kind: "system", id: null },
  requestId: "a test",
  now: new Date(),
  deadline: performance.now() + 20_000,
});
