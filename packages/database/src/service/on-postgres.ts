import { type Connection, openPostgres, type UnitContext } from "../postgres/index.ts";
import { type Answer, type Ask, Change, type ServiceUnit, type ServiceUnits, type Steps } from "./change.ts";
import { postgresWords } from "./own-dialect.ts";
import type { ServiceDatabaseOptions } from "./service-database.ts";
import { pageOf, type ServiceDatabase } from "./service-database.ts";

/** The units run here, each in a transaction of its own connection. */
export async function onPostgres<Units extends ServiceUnits>(
  url: string,
  { service, migrations, units: module, databasePool }: ServiceDatabaseOptions,
): Promise<ServiceDatabase<Units>> {
  const { units } = (await import(module.href)) as { readonly units: Units };
  const pool = databasePool === undefined ? {} : { poolSize: databasePool };
  const db = await openPostgres({ url, ownTables: { service, migrations, words: postgresWords }, ...pool });
  const { engine, credentials, rateLimits, feed, onFatal } = db;
  return {
    ...{ engine, credentials, rateLimits, feed, onFatal },
    ready: () => db.ready(),
    stats: () => db.stats(),
    close: () => db.close(),
    get: (sql, ...params) => db.read((reader) => reader.get(numbered(sql), ...params)),
    all: (sql, ...params) => db.read((reader) => reader.all(numbered(sql), ...params)),
    list:
      (sql, ...params) =>
      (page) => {
        const [text, values] = pageOf(sql, page, params);
        return db.read((reader) => reader.all(numbered(text), ...values));
      },
    write: (unit, input, context) =>
      db.write((connection, about) => run(connection, about, (change) => stepsOf(units[unit], change, input)), context),
  };
}

/** The unit has been looked up by its name, and its input is of the type that `write` asked for. */
function stepsOf<Value>(unit: ServiceUnit | undefined, change: Change, input: unknown): Steps<Value> {
  if (unit === undefined) throw new Error("there is no such unit");
  return unit(change, input as never) as Steps<Value>;
}

/** Each question is answered before the next is asked. */
async function run<Value>(
  db: Connection,
  context: UnitContext,
  begin: (change: Change) => Steps<Value>,
): Promise<Value> {
  const steps = begin(new Change(context));
  let step = steps.next(undefined);
  while (step.done !== true) step = steps.next(await answer(db, context, step.value));
  return step.value;
}

const addTotal = `INSERT INTO totals (name, shard, value) VALUES ($1, $2, $3)
  ON CONFLICT (name, shard) DO UPDATE SET value = totals.value + excluded.value`;

async function answer(db: Connection, context: UnitContext, ask: Ask): Promise<Answer> {
  if (ask.kind === "journal") return context.journal(ask.entry);
  if (ask.kind === "rows") return db.all(numbered(ask.sql), ...ask.params);
  await db.run(addTotal, ask.name, db.shard, ask.by);
  return undefined;
}

const texts = new Map<string, string>();

/** `?` as `$1`, `$2` … Texts are constants, so that there are few of them. */
function numbered(sql: string): string {
  const known = texts.get(sql);
  if (known !== undefined) return known;
  let count = 0;
  const text = sql.replaceAll("?", () => `$${++count}`);
  texts.set(sql, text);
  return text;
}
