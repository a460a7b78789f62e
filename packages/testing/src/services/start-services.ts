import { join } from "node:path";
import type { Duplex } from "node:stream";
import { openSqlite, type SqliteDatabase } from "@shop/database/sqlite";
import { orderService, sqliteStores as orderStores, writerModule as orderWriter } from "@shop/order-service";
import { createLog, type PlainHandler, type ServedService, type ServiceLog, serviceSettings } from "@shop/service-kit";
import {
  argon2Passwords,
  userService,
  sqliteStores as userStores,
  writerModule as userWriter,
} from "@shop/user-service";
import type { ServiceName } from "./contracts.ts";

export interface ServicesOptions {
  /** Where the database lies; there is nothing in it yet. */
  readonly folder: string;
  readonly clock: () => Date;
  /** Accepted as an operator's key. */
  readonly operatorKey: string;
}

/** Both services over one new database, reached by connections that they are handed. */
export interface RunningServices {
  /** @param instead answers on this connection in the place of the operations */
  accept(service: ServiceName, connection: Duplex, instead?: PlainHandler): void;
  /** Waits for what is under way; then there is neither database nor thread. */
  close(): Promise<void>;
}

/** Tests come from one address, and sign up and log in more often than people do. */
const unlimited = { limit: 1_000_000, windowMs: 60_000 };

/** Sessions and keys end by the test's clock; what cleans up goes by the real one, and would end them too early. */
const cleanEveryMs = 2_147_483_647;

/** For what is still under way at the end. */
const closeLimitMs = 5_000;

/** Puts both services together as their own programs do, but for the port. */
export async function startServices({ folder, clock, operatorKey }: ServicesOptions): Promise<RunningServices> {
  const file = join(folder, "shop.db");
  const opening = [userWriter, orderWriter].map((units) => openSqlite({ file, units, cleanEveryMs }));
  const [databases, passwords] = await Promise.all([both(opening), argon2Passwords()]);
  const [users, orders] = databases;
  const environment = { SHOP_DATA_DIR: folder, SHOP_OPERATOR_KEY: operatorKey };
  const settings = serviceSettings(environment, { defaultPort: 0 });
  const addressLimits = { login: unlimited, sign_up: unlimited };
  const common = { settings, clock, addressLimits };
  const served: Readonly<Record<ServiceName, ServedService>> = {
    "user-service": userService({
      ...common,
      database: users,
      stores: userStores(users),
      passwords,
      log: logOf("user-service"),
    }).serve(),
    "order-service": orderService({
      ...common,
      database: orders,
      stores: orderStores(orders),
      log: logOf("order-service"),
    }).serve(),
  };
  return {
    accept: (service, connection, instead) => served[service].accept(connection, instead),
    close: async () => {
      await Promise.all(Object.values(served).map((service) => service.close(closeLimitMs)));
    },
  };
}

/** One that was opened is closed when the other could not be. */
async function both(opening: readonly Promise<SqliteDatabase>[]): Promise<readonly [SqliteDatabase, SqliteDatabase]> {
  try {
    const [first, second] = await Promise.all(opening);
    if (first === undefined || second === undefined) throw new Error("two databases were to be opened");
    return [first, second];
  } catch (error) {
    for (const opened of await Promise.allSettled(opening)) {
      if (opened.status === "fulfilled") await opened.value.close();
    }
    throw error;
  }
}

/** Only what is a defect of the services comes out, on stderr. */
function logOf(service: ServiceName): ServiceLog {
  return createLog({ service, level: "error" });
}
