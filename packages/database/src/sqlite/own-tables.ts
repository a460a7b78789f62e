import type { Connection } from "./connection.ts";
import type { OwnTables } from "./database.ts";
import { bringUp, run } from "./migrate.ts";
import { type Migration, readMigrations } from "./migrations.ts";
import { timestamp } from "./timestamp.ts";

/** The schema of a service that keeps tables of its own beside those of the shop. */
interface OwnSchema {
  readonly service: string;
  readonly migrations: readonly Migration[];
}

/** @throws Error for a name that can't be one, and for migrations that are not numbered from 1 on */
export function ownSchema({ service, migrations, words = {} }: OwnTables): OwnSchema {
  if (!/^[a-z][a-z0-9-]{0,63}$/.test(service))
    throw new Error(`${JSON.stringify(service)} can't name a service: it needs small letters, digits and hyphens.`);
  const spelt = (sql: string): string =>
    Object.entries(words).reduce(
      (text, [word, meaning]) => text.replaceAll(new RegExp(`${word}\\b`, "g"), meaning),
      sql,
    );
  return { service, migrations: readMigrations(migrations).map((each) => ({ ...each, sql: spelt(each.sql) })) };
}

/**
 * Brings a service's own tables up to date, after those of the shop. Their migrations are counted by themselves, under the service's
 * name: the shop's programs start on the file as before, and so do other services.
 */
export function migrateOwn(file: string, schema: OwnSchema): Promise<void> {
  return bringUp(file, {
    isBehind: (db) => isBehind(db, file, schema),
    applyNext: (db, fault) => apply(db, schema, fault),
  });
}

function versionOf(db: Connection, service: string): number {
  const counted = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'service_migrations'").get();
  if (counted === undefined) return 0;
  const highest = db.prepare("SELECT coalesce(max(version), 0) FROM service_migrations WHERE service = ?");
  return highest.pluck().get(service) as number;
}

function isBehind(db: Connection, file: string, { service, migrations }: OwnSchema): boolean {
  const version = versionOf(db, service);
  if (version > migrations.length) {
    throw new Error(
      `The tables of ${service} in ${file} have version ${version}, and this program knows versions up to ` +
        `${migrations.length}. A newer release of ${service} has been here: run that one.`,
    );
  }
  return version < migrations.length;
}

function apply(db: Connection, { service, migrations }: OwnSchema, fault: () => void): void {
  const next = migrations[versionOf(db, service)];
  if (next === undefined) return;
  db.exec(`CREATE TABLE IF NOT EXISTS service_migrations (
    service TEXT NOT NULL, version INTEGER NOT NULL, name TEXT NOT NULL, applied_at TEXT NOT NULL,
    PRIMARY KEY (service, version)
  ) STRICT`);
  const before = shopSchema(db);
  run(db, next);
  refuseMeddling(`Migration ${next.version} (${next.name}) of ${service}`, before, shopSchema(db));
  const insert = db.prepare("INSERT INTO service_migrations (service, version, name, applied_at) VALUES (?, ?, ?, ?)");
  insert.run(service, next.version, next.name, timestamp(Date.now()));
  fault();
}

interface ShopSchema {
  /** What makes the shop's tables, indexes and triggers. */
  readonly sql: string;
  /** Tables of others that refer to a table of the shop: `supplies → products`. */
  readonly references: readonly string[];
}

function shopSchema(db: Connection): ShopSchema {
  const tables = shopTables();
  const quoted = tables.map((table) => `'${table}'`).join();
  const sql = db.prepare(`SELECT name, sql FROM sqlite_schema WHERE tbl_name IN (${quoted}) ORDER BY name`).raw().all();
  const references = db.prepare<[], string>(
    `SELECT s.name || ' → ' || f."table" FROM sqlite_schema AS s, pragma_foreign_key_list(s.name) AS f
     WHERE s.type = 'table' AND s.name NOT IN (${quoted}) AND f."table" IN (${quoted})`,
  );
  return { sql: JSON.stringify(sql), references: references.pluck().all() };
}

function shopTables(): string[] {
  const made = readMigrations().flatMap(({ sql }) => [...sql.matchAll(/^CREATE TABLE (\w+)/gm)]);
  return [...new Set(made.map(([, name = ""]) => name)), "schema_migrations"];
}

/**
 * What the other services keep is theirs: a changed table would stop them, and a foreign key to it would make their removals fail
 * with an error that they know nothing of.
 */
function refuseMeddling(what: string, before: ShopSchema, after: ShopSchema): void {
  if (after.sql !== before.sql) throw new Error(`${what} changes a table of the shop. A service changes its own only.`);
  const [added] = after.references.filter((reference) => !before.references.includes(reference));
  if (added === undefined) return;
  throw new Error(
    `${what} has a foreign key to a table of the shop (${added}), so that the shop could not remove rows of it any more. ` +
      "Keep the id without the key, and look whether it is still there.",
  );
}
