import { isDeepStrictEqual } from "node:util";
import type { Order, User } from "@shop/openapi";
import Database from "better-sqlite3";
import type { Acknowledged, AcknowledgedCall } from "./acknowledged.ts";
import { eventTypes } from "./asks.ts";
import { keyOfRequest } from "./caller.ts";

type Connection = Database.Database;

/**
 * Compares the database with all that was acknowledged, while no call is under way. It must be that and nothing else.
 * @returns a sentence per promise that is broken; empty when all is well
 */
export function brokenPromises(file: string, acknowledged: Acknowledged): string[] {
  const db = new Database(file, { readonly: true });
  try {
    return [
      ...acknowledged.contradictions,
      ...checkThings("order", ordersIn(db), acknowledged.orders),
      ...checkThings("user", usersIn(db), acknowledged.users),
      ...checkThings("stock of product", stockIn(db), acknowledged.stock),
      ...checkJournal(db, acknowledged.calls),
      ...checkKeptReplies(db, acknowledged.calls.length),
    ];
  } finally {
    db.close();
  }
}

function ordersIn(db: Connection): Map<number, Order> {
  const query = `SELECT id, user_id, product_id, quantity, date, unit_price, currency, quantity * unit_price AS total,
    version, created_at, updated_at FROM orders`;
  return byId(db.prepare<[], Order>(query).all());
}

function usersIn(db: Connection): Map<number, User> {
  const query = "SELECT id, name, address, role, version, created_at, updated_at FROM users";
  return byId(db.prepare<[], User>(query).all());
}

function stockIn(db: Connection): Map<number, number> {
  const rows = db.prepare<[], { id: number; stock: number }>("SELECT id, stock FROM products").all();
  return new Map(rows.map(({ id, stock }) => [id, stock]));
}

function byId<T extends { readonly id: number }>(rows: readonly T[]): Map<number, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

function checkThings<T>(what: string, found: ReadonlyMap<number, T>, promised: ReadonlyMap<number, T>): string[] {
  const lost = [...promised].flatMap(([id, thing]) => {
    const there = found.get(id);
    if (there === undefined) return [`${what} ${id} was acknowledged and is missing: ${JSON.stringify(thing)}`];
    if (isDeepStrictEqual(there, thing)) return [];
    return [`${what} ${id} was acknowledged as ${JSON.stringify(thing)} and is ${JSON.stringify(there)}`];
  });
  const unasked = [...found].filter(([id]) => !promised.has(id));
  return [
    ...lost,
    ...unasked.map(([id, thing]) => `${what} ${id} is there and was never acknowledged: ${JSON.stringify(thing)}`),
  ];
}

interface Entry {
  readonly request_id: string;
  readonly type: string;
  readonly subject_id: number;
}

/** However often a call was sent, the journal has one entry of it, and none of a call that was refused. */
function checkJournal(db: Connection, calls: readonly AcknowledgedCall[]): string[] {
  const entries = Map.groupBy(
    db.prepare<[], Entry>("SELECT request_id, type, subject_id FROM events ORDER BY id").all(),
    ({ request_id }) => keyOfRequest(request_id),
  );
  // What the test itself has set up.
  entries.delete(undefined);
  const wrong = calls.flatMap(({ key, ask, reply }) => {
    const found = entries.get(key) ?? [];
    entries.delete(key);
    const subject = reply.order?.id ?? reply.user?.id ?? reply.product?.id;
    const expected = [`${eventTypes[ask.act]} ${subject}`];
    const is = found.map(({ type, subject_id }) => `${type} ${subject_id}`);
    if (isDeepStrictEqual(is, expected)) return [];
    return [`${key} should stand in the journal once, as ${expected.join()}, and stands there as [${is.join(", ")}]`];
  });
  return [
    ...wrong,
    ...[...entries].map(([key, made]) => `${key} was not acknowledged and made ${made.map(({ type }) => type).join()}`),
  ];
}

/** One for each success, and none for what was refused. */
function checkKeptReplies(db: Connection, expected: number): string[] {
  const kept = db.prepare<[], number>("SELECT count(*) FROM idempotency_keys").pluck().get();
  return kept === expected ? [] : [`${kept} replies are kept for their keys, and ${expected} calls were acknowledged`];
}
