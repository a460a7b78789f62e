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
export { forgetUser } from "./forget-user.ts";
export { openPostgres } from "./open-postgres.ts";
export { brokenConstraint } from "./postgres-error.ts";
export { type PrefixRange, prefixRange } from "./prefix-range.ts";
