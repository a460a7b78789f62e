import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { type PostgresServer, startPostgres } from "../../tests/support/postgres/index.ts";
import { type Contender, startContender } from "./process.ts";

const PRODUCTS = 1_000;
const USER = 1;
/** Rows of a figure, as the shop has them (`packages/database/src/postgres/shards.ts`). */
export const SHARDS = 16;

/** A PostgreSQL server with a shop in it: one user, a thousand products of a huge stock. */
export interface PostgresShop extends AsyncDisposable {
  readonly server: PostgresServer;
  /** Of the shop's database. */
  readonly url: string;
  readonly token: string;
  readonly user: number;
  readonly products: number;
  /** A replica of order-service on it. */
  startReplica(): Promise<Contender>;
  /** Makes a second database of the same content, for the other side of a comparison. */
  copy(): Promise<string>;
}

const main = fileURLToPath(new URL("../../packages/order-service/dist/main.cjs", import.meta.url));

/** The server syncs its commits to the disk, as one does that keeps orders; its other settings are PostgreSQL's own. */
export async function makePostgresShop(): Promise<PostgresShop> {
  const server = await startPostgres({ durable: true, settings: { max_connections: "200" } });
  const url = await server.createDatabase();
  const token = randomBytes(24).toString("base64url");
  const startReplica = (): Promise<Contender> =>
    startContender(
      main,
      { flags: ["--max-semi-space-size=8"] },
      { DATABASE_URL: url, SHOP_OPERATOR_KEY: token, PORT: "0", LOG_LEVEL: "warn" },
    );
  // The schema is the service's own work.
  await (await startReplica())[Symbol.asyncDispose]();
  await fill(server, url);
  return {
    server,
    url,
    token,
    user: USER,
    products: PRODUCTS,
    startReplica,
    copy: () => copyDatabase(server, url),
    [Symbol.asyncDispose]: () => server.remove(),
  };
}

async function fill(server: PostgresServer, url: string): Promise<void> {
  await server.query(
    "INSERT INTO users (name, password_hash, address, role, created_at, updated_at) VALUES ('bench', '-', 'here', 'customer', now(), now())",
    url,
  );
  await server.query(
    `INSERT INTO products (sku, name, unit_price, currency, stock, created_at, updated_at)
     SELECT 'P-' || n, 'Product', 100, 'USD', 500000000, now(), now() FROM generate_series(1, ${PRODUCTS}) AS n`,
    url,
  );
}

async function copyDatabase(server: PostgresServer, url: string): Promise<string> {
  const name = url.slice(url.lastIndexOf("/") + 1);
  await server.query(`CREATE DATABASE ${name}_copy TEMPLATE ${name}`);
  return `${url}_copy`;
}
