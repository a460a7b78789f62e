import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Order, Product } from "@shop/openapi";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { outcomesOf } from "../race/outcomes.ts";
import { builtServices } from "../support/built-services.ts";
import { inconsistencies } from "../support/consistency.ts";
import { type PostgresServer, startPostgres } from "../support/postgres/index.ts";
import { tell } from "../support/seed.ts";
import { copyToSqlite } from "./support/as-sqlite.ts";
import { Replicas } from "./support/replicas.ts";

const rounds = process.env.SHOP_SOAK === "1" ? 500 : 2;
const timeout = 60_000 + rounds * 10_000;
const [buyers, units] = [200, 10];

let server: PostgresServer;
let folder: string;
beforeAll(async () => {
  server = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), "shop-race-"));
});
afterAll(async () => {
  await server.remove();
  await rm(folder, { recursive: true });
});

interface Engine {
  readonly name: "sqlite" | "postgres";
  databaseUrl(): Promise<string>;
  /** A SQLite file with all that is in the database. */
  content(databaseUrl: string): Promise<string>;
}

const engines: readonly Engine[] = [
  {
    name: "sqlite",
    databaseUrl: async () => `sqlite:${join(folder, "shop.db")}`,
    content: async (url) => url.slice("sqlite:".length),
  },
  {
    name: "postgres",
    databaseUrl: () => server.createDatabase(),
    content: async (url) => {
      const file = join(folder, "copy.db");
      await copyToSqlite(url, file);
      return file;
    },
  },
];

describe.each(engines)("on $name, over two replicas of each service", ({ name, databaseUrl, content }) => {
  test(`${buyers} buyers at once buy ${units} units of ${units}`, { timeout }, async () => {
    const url = await databaseUrl();
    await using replicas = await Replicas.start({ databaseUrl: url, count: 2, programs: await builtServices() });
    const operator = replicas.client(0);
    const customers: Customer[] = [];
    // Half of them signed up and logged in at the one user-service, half at the other.
    for (let n = 0; n < 20; n += 1) customers.push(await newCustomer(replicas, n));
    const sold = { at: [0, 0] };
    for (let round = 0; round < rounds; round += 1) {
      const product = await operator.addProduct(`SKU-${round}`, units);
      const answers = await Promise.all(
        Array.from({ length: buyers }, async (_, n) => {
          const { id, token } = customers[n % customers.length] ?? { id: 0, token: "" };
          const body = { user_id: id, product_id: product.id, quantity: 1 };
          const answer = await replicas
            .client(n % 2, token)
            .call("orders", "POST", "/api/orders", { body, key: `${round}-${n}` });
          if (answer.status === 200) sold.at[n % 2] = (sold.at[n % 2] ?? 0) + 1;
          return answer;
        }),
      );
      expect(outcomesOf(answers)).toEqual({ "200": units, "409 insufficient_stock": buyers - units });
      const { orders } = await operator.ok<{ orders: Order[] }>(
        "orders",
        "GET",
        `/api/orders?product_id=${product.id}`,
      );
      expect(orders).toHaveLength(units);
      expect((await operator.ok<Product>("orders", "GET", `/api/product/${product.id}`)).stock).toBe(0);
    }
    expect(inconsistencies(await content(url), name)).toEqual([]);
    tell(
      `race on ${name}: ${rounds} rounds of ${buyers} buyers for ${units} units, sold at the two replicas: ${sold.at.join(" and ")}`,
    );
  });
});

interface Customer {
  readonly id: number;
  readonly token: string;
}

async function newCustomer(replicas: Replicas, n: number): Promise<Customer> {
  const { id, name } = await replicas.client(n % 2).addUser(`customer ${n}`);
  return { id, token: await replicas.client((n + 1) % 2, null).login(name) };
}
