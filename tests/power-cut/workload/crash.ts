import { setTimeout as wait } from "node:timers/promises";
import BetterSqlite3 from "better-sqlite3";
import type { Random } from "../random.ts";
import type { Caller, Services } from "./caller.ts";
import type { Death } from "./service.ts";

export interface CrashOptions {
  readonly services: Services;
  readonly caller: Caller;
  /** The database. */
  readonly file: string;
  readonly count: number;
  /** Calls that are made meanwhile. */
  readonly calls: number;
  readonly random: Random;
}

/**
 * Starts both services, and lets order-service die again and again: between writing a commit and its sync, or, when that
 * takes too long, anywhere. Two times of three user-service dies with it. Then nobody is left who knows which writes in
 * the WAL were synced: whoever opens it next takes every commit that it can read for good.
 */
export async function crash({ services, caller, file, count, calls, random }: CrashOptions): Promise<void> {
  const { users, orders } = services;
  const answered = caller.answered;
  const both = (crashes: number) => crashes % 3 !== 0;
  const death = (crashes: number): Death | undefined =>
    crashes > count ? undefined : { atSync: 2 + random.below(8), with: both(crashes) ? users.pid : undefined };
  await users.start();
  await orders.start(death(1));
  for (let crashes = 1; crashes <= count; crashes++) {
    const patience = answered + (crashes * calls) / (count + 1);
    while (orders.running && caller.answered < patience) await wait(1);
    await Promise.all([orders.kill(), both(crashes) && users.kill()]);
    const visitor = both(crashes) ? visit(file) : undefined;
    if (both(crashes)) await users.start();
    await orders.start(death(crashes + 1));
    visitor?.close();
  }
}

/**
 * Looks at the database while both services are down, as a backup does, and stays until they are up: so neither of them
 * is ever alone with the file and folds the WAL into it, and what the dead have written stays as they left it.
 */
function visit(file: string): BetterSqlite3.Database {
  const database = new BetterSqlite3(file, { readonly: true });
  database.prepare("SELECT count(*) FROM orders").get();
  return database;
}
