import { makePostgresShop, type PostgresShop } from "../contenders/postgres-shop.ts";
import { cpuSeconds } from "../contenders/process.ts";
import { runLoad } from "../load/run-load.ts";
import type { Case, Measured } from "./case.ts";

const seconds = 10;

/** What one durable order costs, of the service's and of PostgreSQL's: what docs/scale.md reckons with. */
export const cost: Case = {
  name: "cost",
  onlyNamed: true,
  run: async () => {
    await using shop = await makePostgresShop();
    await using replica = await shop.startReplica();
    const load = (time: number) =>
      runLoad({ ...shop, port: replica.port, kind: "place", connections: 64, seconds: time, orders: 0 });
    await load(3);
    const before = await figures(shop, replica.cpu());
    const { requests } = await load(seconds);
    const after = await figures(shop, replica.cpu());
    const each = (name: keyof Figures): number => (after[name] - before[name]) / requests;
    return [
      stated("processor of order-service (µs an order)", 1e6 * each("service")),
      stated("processor of PostgreSQL (µs an order)", 1e6 * each("postgres")),
      stated("write-ahead log (bytes an order)", each("log")),
      stated("tables and indexes (bytes an order)", each("size")),
      stated("orders a second", requests / seconds),
      stated("memory of order-service (MB)", replica.memory()),
    ];
  },
};

interface Figures {
  /** Seconds. */
  readonly service: number;
  readonly postgres: number;
  /** Bytes. */
  readonly log: number;
  readonly size: number;
}

async function figures({ server, url }: PostgresShop, service: number): Promise<Figures> {
  const ask = `SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float8 AS log,
    pg_database_size(current_database())::float8 AS size`;
  const [row] = await server.query(ask, url);
  const backends = (await server.processes()).reduce((sum, pid) => sum + cpuSeconds(pid), 0);
  return { service, postgres: backends, log: Number(row?.log), size: Number(row?.size) };
}

function stated(what: string, value: number): Measured {
  return { what, ratio: Math.round(value), pairs: [], budget: "stated", met: true, note: "" };
}
