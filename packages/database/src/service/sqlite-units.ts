import type { Connection, UnitContext, Units } from "../sqlite/index.ts";
import { type Answer, type Ask, Change, type ServiceUnit, type ServiceUnits, type Value } from "./change.ts";

/** The units as SQLite's writer thread runs them. */
export function sqliteUnits(units: ServiceUnits): Units {
  return Object.fromEntries(Object.entries(units).map(([name, unit]) => [name, (db: Connection) => runner(db, unit)]));
}

/** Every question is answered at once: the whole change runs in one go, inside the transaction of its group. */
function runner(db: Connection, unit: ServiceUnit) {
  const rows = rowReader(db);
  return (input: never, context: UnitContext): unknown => {
    const answer = (ask: Ask): Answer => {
      if (ask.kind === "journal") return context.journal(ask.entry);
      if (ask.kind === "rows") return rows(ask.sql, ask.params);
      return void rows(addTotal, [ask.name, ask.by]);
    };
    const steps = unit(new Change(context), input);
    let step = steps.next(undefined);
    while (step.done !== true) step = steps.next(answer(step.value));
    return step.value;
  };
}

const addTotal = `INSERT INTO totals (name, value) VALUES (?, ?)
  ON CONFLICT (name) DO UPDATE SET value = value + excluded.value`;

/** Each text is prepared once: a service has few, since its values are parameters. */
function rowReader(db: Connection): (sql: string, params: readonly Value[]) => readonly unknown[] {
  const prepare = (sql: string) => db.prepare<Value[], unknown>(sql);
  const prepared = new Map<string, ReturnType<typeof prepare>>();
  return (sql, params) => {
    const statement = prepared.get(sql) ?? prepare(sql);
    prepared.set(sql, statement);
    if (statement.reader) return statement.all(...params);
    statement.run(...params);
    return [];
  };
}
