import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { SHARDS } from "./postgres-shop.ts";

export interface PgbenchOptions {
  readonly url: string;
  readonly clients: number;
  readonly seconds: number;
  /** Ids from 1 to this. */
  readonly products: number;
}

/**
 * One order as the shop writes it, in a transaction of its own: the same statements on the same tables as
 * `packages/order-service/src/stores/postgres/units/placings.ts` sends for a group, with the key that is looked up and
 * kept. What a service does besides (HTTP, who may, checks, the credential's lookup) is not in it.
 */
const script = (products: number): string => `
\\set product random(1, ${products})
\\set shard :client_id % ${SHARDS}
\\set part_1 random(0, 4611686018427387903)
\\set part_2 random(0, 4611686018427387903)
BEGIN;
SELECT pg_current_xact_id();
SELECT id, stock, unit_price, currency FROM products WHERE id = ANY(ARRAY[:product]::bigint[]) ORDER BY id FOR NO KEY UPDATE;
SELECT id FROM users WHERE id = ANY(ARRAY[1]::bigint[]) ORDER BY id FOR KEY SHARE;
SELECT key_hash, fingerprint, value, expires_at FROM idempotency_keys WHERE key_hash = sha256((:part_1::text || '/' || :part_2::text)::bytea);
UPDATE products SET stock = stock + line.change FROM unnest(ARRAY[:product]::bigint[], ARRAY[-1]::bigint[]) AS line (id, change)
  WHERE products.id = line.id AND stock + line.change BETWEEN 0 AND 1000000000;
WITH line AS MATERIALIZED (
  SELECT nextval('orders_id_seq') AS id, nextval('events_id_seq') AS event_id, given.*
  FROM unnest(ARRAY[1]::bigint[], ARRAY[:product]::bigint[], ARRAY[1]::bigint[], ARRAY['2026-11-24']::date[], ARRAY[100]::bigint[],
      ARRAY['USD']::text[], ARRAY[1000]::bigint[], ARRAY[now()]::timestamptz[], ARRAY['environment_key']::text[], ARRAY[NULL]::bigint[],
      ARRAY['01a22b1c-1c8e-7396-a886-66651a9caff0']::text[],
      ARRAY['{"user_id":1,"product_id":1,"quantity":1,"date":"2026-11-24","unit_price":100,"currency":"USD"}']::text[]) WITH ORDINALITY
    AS given (user_id, product_id, quantity, date, unit_price, currency, stock_after, at, actor_kind, actor_id, request_id, facts, place)
), placed AS (
  INSERT INTO orders (id, user_id, product_id, quantity, date, unit_price, currency, created_at, updated_at)
  SELECT id, user_id, product_id, quantity, date, unit_price, currency, at, at FROM line ORDER BY place
), told AS (
  INSERT INTO events (id, at, type, actor_kind, actor_id, request_id, subject_kind, subject_id, after)
  SELECT event_id, at, 'order.placed', actor_kind, actor_id, request_id, 'order', id, facts::jsonb FROM line ORDER BY place
), moved AS (
  INSERT INTO stock_movements (at, product_id, change, stock_after, reason, order_id, event_id)
  SELECT at, product_id, -quantity, stock_after, 'order_placed', id, event_id FROM line ORDER BY place
)
SELECT id FROM line ORDER BY place;
INSERT INTO daily_sales (date, currency, shard, orders, units, revenue) VALUES ('2026-11-24', 'USD', :shard, 1, 1, 100)
  ON CONFLICT (date, currency, shard) DO UPDATE SET orders = daily_sales.orders + excluded.orders,
    units = daily_sales.units + excluded.units, revenue = daily_sales.revenue + excluded.revenue;
INSERT INTO totals (name, shard, value)
  SELECT name, :shard, value FROM unnest(ARRAY['orders', 'orders.USD', 'revenue.USD', 'units.USD', 'units_in_stock']::text[],
    ARRAY[1, 1, 100, 1, -1]::bigint[]) AS total (name, value) ORDER BY name
  ON CONFLICT (name, shard) DO UPDATE SET value = totals.value + excluded.value;
INSERT INTO idempotency_keys (key_hash, fingerprint, value, subject_user_id, created_at, expires_at)
  VALUES (sha256((:part_1::text || '/' || :part_2::text)::bytea), '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
    '{"id":1,"user_id":1,"product_id":1,"quantity":1,"date":"2026-11-24","unit_price":100,"currency":"USD","total":100,"version":1,"created_at":"2026-11-24T09:30:00.000Z","updated_at":"2026-11-24T09:30:00.000Z"}',
    NULL, now(), now() + interval '1 day');
COMMIT;
`;

/** Whether pgbench is installed (Debian: postgresql-contrib). */
export async function hasPgbench(): Promise<boolean> {
  return promisify(execFile)("pgbench", ["--version"]).then(
    () => true,
    () => false,
  );
}

/** Orders a second that pgbench places. @throws when a transaction failed */
export async function runPgbench({ url, clients, seconds, products }: PgbenchOptions): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "shop-pgbench-"));
  try {
    const file = join(folder, "order.sql");
    await writeFile(file, script(products));
    const { hostname, port, username, password, pathname } = new URL(url);
    const where = ["-h", hostname, "-p", port, "-U", username, pathname.slice(1)];
    const how = ["-n", "-M", "prepared", "-c", String(clients), "-j", "2", "-T", String(seconds), "-f", file];
    const { stdout, stderr } = await promisify(execFile)("pgbench", [...how, ...where], {
      env: { PATH: process.env.PATH ?? "", PGPASSWORD: password },
    });
    const failed = Number(/number of failed transactions: (\d+)/.exec(stdout)?.[1] ?? 0);
    const tps = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1]);
    if (failed > 0 || !Number.isFinite(tps)) throw new Error(`pgbench: ${stdout}${stderr}`);
    return tps;
  } finally {
    await rm(folder, { recursive: true });
  }
}
