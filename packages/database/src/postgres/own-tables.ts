import type { Migration } from "../migrations.ts";
import { isBehind, type OwnSchema, refuseMeddling, type ShopSchema } from "../own-tables.ts";
import type { Client } from "./client.ts";
import type { Steps } from "./migrate.ts";

/** A service's own tables, whose migrations are counted under its name and not among the shop's. */
export function ownSteps(schema: OwnSchema): Steps {
  const { service, migrations } = schema;
  return {
    isBehind: async (client) => isBehind(schema, await versionOf(client, service)),
    applyNext: async (client) => {
      const next = migrations[await versionOf(client, service)];
      if (next !== undefined) await apply(client, schema, next);
    },
  };
}

const counted = `SELECT 1 FROM pg_class
  WHERE relnamespace = current_schema()::regnamespace AND relname = 'service_migrations'`;
const highest = "SELECT coalesce(max(version), 0)::integer AS version FROM service_migrations WHERE service = $1";
const ledger = `CREATE TABLE IF NOT EXISTS service_migrations (
  service text NOT NULL, version integer NOT NULL, name text NOT NULL, applied_at timestamptz(3) NOT NULL,
  PRIMARY KEY (service, version)
)`;

async function versionOf(client: Client, service: string): Promise<number> {
  if ((await client.query(counted)).rows.length === 0) return 0;
  return (await client.query<{ version: number }>(highest, [service])).rows[0]?.version ?? 0;
}

async function apply(client: Client, { service, shopTables }: OwnSchema, next: Migration): Promise<void> {
  await client.query(ledger);
  const before = await schemaOf(client, shopTables);
  await client.query(next.sql);
  refuseMeddling(service, next, before, await schemaOf(client, shopTables));
  const row = [service, next.version, next.name, new Date().toISOString()];
  await client.query(
    "INSERT INTO service_migrations (service, version, name, applied_at) VALUES ($1, $2, $3, $4)",
    row,
  );
}

/** Columns, indexes, constraints and triggers of these tables, each as a text. */
const definitions = `
  WITH ours AS (
    SELECT oid, relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relname = ANY($1)
  )
  SELECT relname || ' ' || attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull || ' '
      || coalesce(pg_get_expr(adbin, adrelid), '') AS part
    FROM ours JOIN pg_attribute ON attrelid = ours.oid AND attnum > 0 AND NOT attisdropped
    LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
  UNION ALL SELECT pg_get_indexdef(indexrelid) FROM ours JOIN pg_index ON indrelid = ours.oid
  UNION ALL SELECT relname || ' ' || conname || ' ' || pg_get_constraintdef(pg_constraint.oid)
    FROM ours JOIN pg_constraint ON conrelid = ours.oid
  UNION ALL SELECT pg_get_triggerdef(pg_trigger.oid) FROM ours JOIN pg_trigger ON tgrelid = ours.oid AND NOT tgisinternal
  ORDER BY part`;

const references = `
  SELECT conrelid::regclass || ' → ' || confrelid::regclass AS reference FROM pg_constraint
  JOIN pg_class AS own ON own.oid = conrelid JOIN pg_class AS shop ON shop.oid = confrelid
  WHERE contype = 'f' AND shop.relname = ANY($1) AND NOT own.relname = ANY($1)`;

async function schemaOf(client: Client, tables: readonly string[]): Promise<ShopSchema> {
  const parts = await client.query<{ part: string }>(definitions, [tables]);
  const found = await client.query<{ reference: string }>(references, [tables]);
  return {
    definition: parts.rows.map(({ part }) => part).join("\n"),
    references: found.rows.map(({ reference }) => reference),
  };
}
