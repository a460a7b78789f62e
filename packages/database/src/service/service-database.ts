import type { Database } from "../database.ts";
import type { WriteContext, Written } from "../write.ts";
import type { ServiceUnit, ServiceUnits, Steps, Value } from "./change.ts";

export interface ServiceDatabaseOptions {
  /** `DATABASE_URL`: the central database, the same as that of the other services. */
  readonly databaseUrl: string;
  /** Connections to PostgreSQL at most; its own default when it is left out. */
  readonly databasePool?: number | undefined;
  /** The service's name: its migrations are counted under it. */
  readonly service: string;
  /** The folder of its numbered SQL files, `0001-name.sql` and on, for any engine: see own-dialect.ts. */
  readonly migrations: URL;
  /** The module that exports `units`, and whose own code calls `runUnits(units)`. */
  readonly units: URL;
}

/** Which part of a list is asked for: so many rows before or behind an id. */
export interface IdPage {
  readonly after: { readonly id: number } | undefined;
  readonly descending: boolean;
  readonly limit: number;
}

type InputOf<U extends ServiceUnit> = Parameters<U>[1];
type ValueOf<U extends ServiceUnit> = ReturnType<U> extends Steps<infer Result> ? Result : never;

/** The central database as a service sees it that keeps tables of its own there. Write the SQL as a constant, with `?` for values. */
export interface ServiceDatabase<Units extends ServiceUnits> extends Database {
  get<Row>(sql: string, ...params: readonly Value[]): Promise<Row | undefined>;
  all<Row>(sql: string, ...params: readonly Value[]): Promise<Row[]>;
  /** Reads parts of a list in the order of its ids: `:page` in the text, behind its WHERE, stands for the part that is asked for. */
  list<Row>(sql: string, ...params: readonly Value[]): (page: IdPage) => Promise<Row[]>;
  /**
   * Carries out a change by its name, and resolves when it is on the disk. Rejects with what the unit threw, or with `database_busy`,
   * `overloaded`, `storage_full`, `shutting_down`, `idempotency_key_reused`, `idempotency_in_flight`.
   */
  write<Name extends keyof Units & string>(
    unit: Name,
    input: InputOf<Units[Name]>,
    context: WriteContext,
  ): Promise<Written<ValueOf<Units[Name]>>>;
}

/** The text and the values of a list's page. */
export function pageOf(sql: string, { after, descending, limit }: IdPage, params: readonly Value[]): [string, Value[]] {
  const range = descending ? "id < ? ORDER BY id DESC LIMIT ?" : "id > ? ORDER BY id LIMIT ?";
  const start = after?.id ?? (descending ? Number.MAX_SAFE_INTEGER : 0);
  return [sql.replace(":page", range), [...params, start, limit]];
}
