import type { WriteContext, Written } from "../write.ts";
import type { SqliteDatabase } from "./database.ts";
import type { Unit, Units } from "./unit.ts";

export type UnitInput<U extends Unit> = Parameters<ReturnType<U>>[0];
export type UnitValue<U extends Unit> = ReturnType<ReturnType<U>>;

/** `write` that knows the units: a misspelt name or a wrong input does not compile. */
export type UnitWriter<U extends Units> = <K extends keyof U & string>(
  unit: K,
  input: UnitInput<U[K]>,
  context: WriteContext,
) => Promise<Written<UnitValue<U[K]>>>;

/** The database's `write`, with the types of `units`: `const write = unitWriter<typeof units>(db)`. */
export function unitWriter<U extends Units>(db: SqliteDatabase): UnitWriter<U> {
  return (unit, input, context) => db.write(unit, input, context);
}
