export type { Connection, SqlValue } from "./connection.ts";
export type {
  GroupJob,
  GroupUnit,
  PostgresDatabase,
  PostgresOptions,
  Reader,
  Unit,
  UnitContext,
} from "./database.ts";
export type { JournalEntry } from "./journal.ts";
