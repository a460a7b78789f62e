/** The worker of the limit server: the statements of an order as order-service makes them, and nothing else. */
import { createHash } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import Database from "better-sqlite3";

const { file, groupLimit } = workerData as { file: string; groupLimit: number };
const db = new Database(file);
db.pragma("journal_mode = WAL");
db.pragma("synchronous = FULL");
db.pragma("foreign_keys = ON");

interface Body {
  readonly user_id: number;
  readonly product_id: number;
  readonly quantity: number;
  readonly date: string;
}
type Job = [id: number, body: Body, key: string];

const begin = db.prepare("BEGIN IMMEDIATE");
const commit = db.prepare("COMMIT");
const findReply = db.prepare("SELECT fingerprint, value, expires_at FROM idempotency_keys WHERE key_hash = ?");
const take = db.prepare<[number, number, number], { unit_price: number; currency: string; stock: number }>(
  "UPDATE products SET stock = stock - ? WHERE id = ? AND stock >= ? RETURNING unit_price, currency, stock",
);
const addOrder = db.prepare(
  "INSERT INTO orders (user_id, product_id, quantity, date, unit_price, currency, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
);
const addEvent = db.prepare(
  "INSERT INTO events (at, type, actor_kind, actor_id, request_id, subject_kind, subject_id, before, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
);
const addMovement = db.prepare(
  "INSERT INTO stock_movements (at, product_id, change, stock_after, reason, note, order_id, event_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
);
const addDay = db.prepare(
  `INSERT INTO daily_sales (date, currency, orders, units, revenue) VALUES (?, ?, 1, ?, ?) ON CONFLICT (date, currency) DO UPDATE SET
   orders = orders + excluded.orders, units = units + excluded.units, revenue = revenue + excluded.revenue`,
);
const addTotals = db.prepare(
  `INSERT INTO totals (name, value) VALUES ('units_in_stock', ?), ('orders', 1), ('orders.USD', 1), ('units.USD', ?), ('revenue.USD', ?)
   ON CONFLICT (name) DO UPDATE SET value = value + excluded.value`,
);
const keep = db.prepare(
  "INSERT INTO idempotency_keys (key_hash, fingerprint, value, subject_user_id, created_at, expires_at) VALUES (?, ?, ?, NULL, ?, ?)",
);

function place({ user_id, product_id, quantity, date }: Body, key: string): unknown {
  const now = new Date().toISOString();
  const keyHash = createHash("sha256").update(key).digest();
  findReply.get(keyHash);
  const taken = take.get(quantity, product_id, quantity);
  if (taken === undefined) throw new Error("out of stock");
  const { unit_price, currency, stock } = taken;
  const id = Number(addOrder.run(user_id, product_id, quantity, date, unit_price, currency, now, now).lastInsertRowid);
  const facts = JSON.stringify({ user_id, product_id, quantity, date, unit_price, currency, version: 1 });
  const event = Number(
    addEvent.run(now, "order.placed", "key", 1, `request-${key}`, "order", id, null, facts).lastInsertRowid,
  );
  addMovement.run(now, product_id, -quantity, stock, "order_placed", null, id, event);
  const total = quantity * unit_price;
  addDay.run(date, currency, quantity, total);
  addTotals.run(-quantity, quantity, total);
  const order = {
    id,
    user_id,
    product_id,
    quantity,
    date,
    unit_price,
    currency,
    total,
    version: 1,
    created_at: now,
    updated_at: now,
  };
  keep.run(keyHash, keyHash.toString("hex"), JSON.stringify(order), now, now);
  return order;
}

let queue: Job[] = [];
let turning = false;

function turn(): void {
  turning = false;
  const jobs = queue.splice(0, groupLimit);
  begin.run();
  const results = jobs.map(([id, body, key]) => [id, place(body, key)]);
  commit.run();
  parentPort?.postMessage(results);
  if (queue.length > 0) nextTurn();
}

function nextTurn(): void {
  if (turning) return;
  turning = true;
  setImmediate(turn);
}

parentPort?.on("message", (jobs: Job[]) => {
  queue = queue.length === 0 ? jobs : [...queue, ...jobs];
  nextTurn();
});
