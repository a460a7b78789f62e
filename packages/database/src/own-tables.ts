import { type Engine, type Migration, readMigrations } from "./migrations.ts";

/** A service that keeps tables of its own beside those of the shop. */
export interface OwnTables {
  /** Its name, under which its migrations are counted: small letters, digits and hyphens. */
  readonly service: string;
  /** Folder of its own numbered SQL files, `0001-name.sql` and on. They leave the shop's tables as they are. */
  readonly migrations: URL | string;
  /** Words in them that stand for others: `:id` for what makes a primary key. */
  readonly words?: Readonly<Record<`:${string}`, string>>;
}

/** The schema of a service that keeps tables of its own beside those of the shop. */
export interface OwnSchema {
  readonly service: string;
  readonly migrations: readonly Migration[];
  /** The tables that are not its own. */
  readonly shopTables: readonly string[];
}

/** What of the shop's tables a migration of a service could change. */
export interface ShopSchema {
  /** What makes the tables with all that belongs to them. */
  readonly definition: string;
  /** Tables of others that refer to a table of the shop by a foreign key: `supplies → products`. */
  readonly references: readonly string[];
}

/** @throws Error for a name that can't be one, and for migrations that are not numbered from 1 on */
export function ownSchema({ service, migrations, words = {} }: OwnTables, engine: Engine): OwnSchema {
  if (!/^[a-z][a-z0-9-]{0,63}$/.test(service))
    throw new Error(`${JSON.stringify(service)} can't name a service: it needs small letters, digits and hyphens.`);
  const spelt = (sql: string): string =>
    Object.entries(words).reduce(
      (text, [word, meaning]) => text.replaceAll(new RegExp(`${word}\\b`, "g"), meaning),
      sql,
    );
  const own = readMigrations(engine, migrations).map((each) => ({ ...each, sql: spelt(each.sql) }));
  return { service, migrations: own, shopTables: shopTables(engine) };
}

function shopTables(engine: Engine): string[] {
  const made = readMigrations(engine).flatMap(({ sql }) => [...sql.matchAll(/^CREATE TABLE (\w+)/gm)]);
  return [...new Set(made.map(([, name = ""]) => name)), "schema_migrations"];
}

/** Whether a step is missing. @throws Error when the tables are those of a newer release of the service */
export function isBehind({ service, migrations }: OwnSchema, version: number): boolean {
  if (version <= migrations.length) return version < migrations.length;
  throw new Error(
    `The tables of ${service} have version ${version}, and this program knows versions up to ${migrations.length}. ` +
      `A newer release of ${service} has been here: run that one.`,
  );
}

/**
 * What the other services keep is theirs: a changed table would stop them, and a foreign key to it would make their removals fail
 * with an error that they know nothing of. @throws Error that names the migration
 */
export function refuseMeddling(
  service: string,
  { version, name }: Migration,
  before: ShopSchema,
  after: ShopSchema,
): void {
  const what = `Migration ${version} (${name}) of ${service}`;
  if (after.definition !== before.definition)
    throw new Error(`${what} changes a table of the shop. A service changes its own only.`);
  const [added] = after.references.filter((reference) => !before.references.includes(reference));
  if (added === undefined) return;
  throw new Error(
    `${what} has a foreign key to a table of the shop (${added}), so that the shop could not remove rows of it any more. ` +
      "Keep the id without the key, and look whether it is still there.",
  );
}
