export { forgetUser } from "./forget-user.ts";
export type { JournalEntry } from "./journal.ts";
export { openSqlite, type SqliteDatabase, type SqliteOptions } from "./open-sqlite.ts";
export { ensureOperatorKey, type OperatorKey, type OperatorKeyOptions } from "./operator-key.ts";
export type { Reader, SqlValue } from "./reader.ts";
export type { Connection, Unit, UnitContext, Units } from "./unit.ts";
export { type UnitInput, type UnitValue, type UnitWriter, unitWriter } from "./unit-writer.ts";
export { runWriter } from "./writer.ts";
