import { hasPgbench, runPgbench } from "../contenders/pgbench.ts";
import { makePostgresShop, type PostgresShop } from "../contenders/postgres-shop.ts";
import type { Contender } from "../contenders/process.ts";
import type { LoadOptions } from "../load/request.ts";
import { perSecond, runLoad } from "../load/run-load.ts";
import { type Case, inTurn, type Measured } from "./case.ts";
import { line } from "./line.ts";

const connections = 64;
const seconds = 6;

/** Orders a second over these replicas together. `products`: how many are ordered, 1 for a hot one. */
async function place(shop: PostgresShop, replicas: readonly Contender[], products: number): Promise<number> {
  return load(shop, replicas, { kind: "place", products, orders: 0 });
}

async function load(
  { token, user }: PostgresShop,
  replicas: readonly Contender[],
  what: Pick<LoadOptions, "kind" | "products" | "orders">,
): Promise<number> {
  const each = { ...what, token, user, seconds, connections: connections / replicas.length };
  const results = await Promise.all(replicas.map(({ port }) => runLoad({ ...each, port })));
  return results.reduce((sum, result) => sum + perSecond(result), 0);
}

/** Durable orders on PostgreSQL, everything on, against pgbench with the same statements at the same durability. */
export const postgres: Case = {
  name: "postgres",
  run: async (rounds) => {
    if (!(await hasPgbench())) return [missing];
    await using shop = await makePostgresShop();
    const url = await shop.copy();
    await using replica = await shop.startReplica();
    const measured: Measured[] = [];
    for (const [products, what] of [
      [shop.products, "a thousand products"],
      [1, "one product"],
    ] as const) {
      const result = await inTurn({
        ours: () => place(shop, [replica], products),
        theirs: () => runPgbench({ url, clients: connections, seconds, products }),
        rounds,
      });
      measured.push(
        line(`POST /api/orders on PostgreSQL, ${what}, against pgbench`, result, ">= 0.7", (ratio) => ratio >= 0.7),
      );
    }
    return measured;
  },
};

/** Two replicas against one, on a PostgreSQL that has room left: reads, which cost the service far more than the database. */
export const replicas: Case = {
  name: "replicas",
  run: async (rounds) => {
    await using shop = await makePostgresShop();
    await using one = await shop.startReplica();
    await using other = await shop.startReplica();
    await place(shop, [one, other], shop.products);
    const measured: Measured[] = [];
    for (const kind of ["order", "place"] as const) {
      const result = await inTurn({
        ours: () => load(shop, [one, other], { kind, products: shop.products, orders: 1_000 }),
        theirs: () => load(shop, [one], { kind, products: shop.products, orders: 1_000 }),
        rounds,
      });
      const what = kind === "order" ? "GET /api/order/{id}" : "POST /api/orders";
      measured.push(line(`${what}, two replicas against one on PostgreSQL`, result, "stated", () => true));
    }
    return measured;
  },
};

const missing: Measured = {
  what: "POST /api/orders on PostgreSQL against pgbench",
  ratio: Number.NaN,
  pairs: [],
  budget: ">= 0.7",
  met: false,
  note: "there is no pgbench; Debian has it in postgresql-contrib",
};
