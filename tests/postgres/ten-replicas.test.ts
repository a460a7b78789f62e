import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { request } from "undici";
import { afterAll, beforeAll, expect, test } from "vitest";
import { builtServices } from "../support/built-services.ts";
import { type PostgresServer, startPostgres } from "../support/postgres/index.ts";
import { Replicas } from "./support/replicas.ts";

const folder = fileURLToPath(new URL("../../packages/database/migrations/postgres/", import.meta.url));
const rounds = process.env.SHOP_SOAK === "1" ? 20 : 1;

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.remove());

test("ten processes that start at once on an empty database make each migration once, and all are ready", {
  timeout: rounds * 180_000,
}, async () => {
  const programs = await builtServices();
  for (let round = 0; round < rounds; round += 1) {
    const databaseUrl = await server.createDatabase();
    await using replicas = await Replicas.start({ databaseUrl, count: 5, programs });
    expect(replicas.all).toHaveLength(10);
    for (const { url } of replicas.all) {
      // Ten processes that start on few cores keep each other from answering in time at first.
      const ready = async (): Promise<number> => (await request(`${url}/readyz`)).statusCode;
      await expect.poll(ready, { timeout: 60_000 }).toBe(200);
    }

    const made = await server.query("SELECT version::int, name FROM schema_migrations ORDER BY version", databaseUrl);
    const files = readdirSync(folder).sort();
    expect(files.length).toBeGreaterThan(0);
    expect(made).toEqual(
      files.map((file) => ({ version: Number(file.slice(0, 4)), name: file.slice(5, -".sql".length) })),
    );
    // Tries that were taken back are counted as well: nobody else has even begun.
    const tries = "SELECT n_tup_ins::int AS n FROM pg_stat_user_tables WHERE relname = 'schema_migrations'";
    await expect.poll(() => server.query(tries, databaseUrl), { timeout: 10_000 }).toEqual([{ n: files.length }]);

    const operator = replicas.client(4);
    const user = await operator.addUser("the first customer");
    const product = await operator.addProduct("SKU-1", 3);
    expect(await replicas.client(0).placeOrder(user.id, product.id, 1)).toMatchObject({ user_id: user.id });
  }
});
