import { isBehind, type OwnSchema, refuseMeddling, type ShopSchema } from "../own-tables.ts";
import { timestamp } from "../timestamp.ts";
import type { Connection } from "./connection.ts";
import { bringUp, run } from "./migrate.ts";

/**
 * Brings a service's own tables up to date, after those of the shop. Their migrations are counted by themselves, under the service's
 * name: the shop's programs start on the file as before, and so do other services.
 */
export function migrateOwn(file: string, schema: OwnSchema): Promise<void> {
  return bringUp(file, {
    isBehind: (db) => isBehind(schema, versionOf(db, schema.service)),
    applyNext: (db, fault) => apply(db, schema, fault),
  });
}

function versionOf(db: Connection, service: string): number {
  const counted = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'service_migrations'").get();
  if (counted === undefined) return 0;
  const highest = db.prepare("SELECT coalesce(max(version), 0) FROM service_migrations WHERE service = ?");
  return highest.pluck().get(service) as number;
}

function apply(db: Connection, { service, migrations, shopTables }: OwnSchema, fault: () => void): void {
  const next = migrations[versionOf(db, service)];
  if (next === undefined) return;
  db.exec(`CREATE TABLE IF NOT EXISTS service_migrations (
    service TEXT NOT NULL, version INTEGER NOT NULL, name TEXT NOT NULL, applied_at TEXT NOT NULL,
    PRIMARY KEY (service, version)
  ) STRICT`);
  const before = schemaOf(db, shopTables);
  run(db, next);
  refuseMeddling(service, next, before, schemaOf(db, shopTables));
  const insert = db.prepare("INSERT INTO service_migrations (service, version, name, applied_at) VALUES (?, ?, ?, ?)");
  insert.run(service, next.version, next.name, timestamp(Date.now()));
  fault();
}

function schemaOf(db: Connection, tables: readonly string[]): ShopSchema {
  const quoted = tables.map((table) => `'${table}'`).join();
  const made = db.prepare(`SELECT name, sql FROM sqlite_schema WHERE tbl_name IN (${quoted}) ORDER BY name`);
  const references = db.prepare<[], string>(
    `SELECT s.name || ' → ' || f."table" FROM sqlite_schema AS s, pragma_foreign_key_list(s.name) AS f
     WHERE s.type = 'table' AND s.name NOT IN (${quoted}) AND f."table" IN (${quoted})`,
  );
  return { definition: JSON.stringify(made.raw().all()), references: references.pluck().all() };
}
