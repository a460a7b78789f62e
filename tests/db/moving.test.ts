import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type PostgresServer, startPostgres } from "../support/postgres/index.ts";
import { RunningShop, startShop } from "../support/running-shop.ts";
import { db, dbJson, errorOf } from "./shop-db.ts";

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.remove());

const LONG = { timeout: 240_000 };

it(
  "a shop moves to PostgreSQL and back: the same keys, sessions, replies and orders, and ids go on",
  LONG,
  async () => {
    await using first = await startShop();
    const client = first.client();
    const user = await client.addUser("Ana");
    const session = await client.login("Ana");
    const product = await client.addProduct("TEA", 1_000);
    const order = await client.placeOrder(user.id, product.id, 2, "once-only");
    const gone = await client.placeOrder(user.id, product.id, 1);
    await client.ok("orders", "DELETE", `/api/order/${gone.id}`);
    const there = await server.createDatabase();
    const secrets = { SHOP_COPY_FROM: `sqlite:${first.databaseFile}`, SHOP_COPY_TO: there };
    const early = await db(["copy", "--json"], secrets);
    expect([early.code, errorOf(early).code]).toEqual([5, "database_in_use"]);
    await Promise.all([first.users.end("SIGTERM"), first.orders.end("SIGTERM")]);
    const moved = await db(["copy", "--json"], secrets);
    expect(moved, moved.stderr).toMatchObject({ code: 0 });
    expect(moved.stdout + moved.stderr).not.toContain(server.password);

    await using second = await shopOn(there);
    const asOperator = second.client(first.operatorKey);
    expect(await asOperator.placeOrder(user.id, product.id, 2, "once-only")).toEqual(order);
    const asAna = second.client(session);
    const next = await asAna.placeOrder(user.id, product.id, 3);
    expect(next.id).toBeGreaterThan(gone.id);
    expect(await asOperator.ok("orders", "GET", `/api/product/${product.id}`)).toMatchObject({ stock: 995 });
    expect(await dbJson(["check", "--database", there])).toMatchObject({ ok: true, engine: "postgres", problems: [] });
    await Promise.all([second.users.end("SIGTERM"), second.orders.end("SIGTERM")]);

    const back = join(second.directory, "back.db");
    await dbJson(["copy", "--from", there, "--to", `sqlite:${back}`]);
    await using third = await shopOn(`sqlite:${back}`);
    const orders = await third.client(first.operatorKey).ok<{ orders: unknown[] }>("orders", "GET", "/api/orders");
    expect(orders.orders).toEqual([order, next]);
    const last = await third.client(session).placeOrder(user.id, product.id, 1);
    expect(last.id).toBe(next.id + 1);
    expect(await dbJson(["check", "--database", `sqlite:${back}`])).toMatchObject({ ok: true, problems: [] });
  },
);

async function shopOn(url: string): Promise<RunningShop> {
  const shop = new RunningShop(await mkdtemp(join(tmpdir(), "shop-moved-")), { DATABASE_URL: url });
  await shop.start();
  return shop;
}
