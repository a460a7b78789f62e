import type { Actor } from "../principal.ts";

/** What a parameter of a statement may be, whatever the engine. */
export type Value = string | number | null;

/** An entry of the journal. `before` is null when the subject came into being, `after` when it is gone. No secrets. */
export interface Entry {
  /** One of the types that the journal's contract has. */
  readonly type: string;
  readonly subject_kind: string;
  readonly subject_id: number;
  readonly before: object | null;
  readonly after: object | null;
}

/** What a change asks of the engine: the rows of a statement, a line in the journal, or more or less of a figure of the shop. */
export type Ask =
  | { readonly kind: "rows"; readonly sql: string; readonly params: readonly Value[] }
  | { readonly kind: "journal"; readonly entry: Entry }
  | { readonly kind: "total"; readonly name: string; readonly by: number };

/** The engine's answer: rows, the id of the journal's line, nothing. */
export type Answer = readonly unknown[] | number | undefined;

/** A part of a change: it asks by `yield`, which engines answer at once (SQLite) or later (PostgreSQL). */
export type Steps<T> = Generator<Ask, T, Answer>;

/**
 * A change that any engine can carry out, as a generator: `const row = yield* change.get("SELECT …")`. One transaction; what it throws
 * takes everything back. It may be run again from its beginning, so it touches nothing but the database.
 */
export type ServiceUnit = (change: Change, input: never) => Steps<unknown>;

/** The changes of a service, by name. */
export type ServiceUnits = Readonly<Record<string, ServiceUnit>>;

/** What a unit knows of its call, and what it can ask for. Write the SQL as a constant, with `?` for values. */
export class Change {
  /** The time of the change, RFC 3339 in UTC with milliseconds. */
  readonly now: string;
  readonly actor: Actor;
  readonly requestId: string;

  constructor({ now, actor, requestId }: Pick<Change, "now" | "actor" | "requestId">) {
    this.now = now;
    this.actor = actor;
    this.requestId = requestId;
  }

  /** The rows of a query, or those that an INSERT, UPDATE or DELETE gives back by RETURNING. */
  *all<Row>(sql: string, ...params: readonly Value[]): Steps<Row[]> {
    return (yield { kind: "rows", sql, params }) as Row[];
  }

  /** The first of them. */
  *get<Row>(sql: string, ...params: readonly Value[]): Steps<Row | undefined> {
    return (yield* this.all<Row>(sql, ...params))[0];
  }

  /** The only row of a statement that always gives one, such as an INSERT with RETURNING. */
  *one<Row>(sql: string, ...params: readonly Value[]): Steps<Row> {
    const row = yield* this.get<Row>(sql, ...params);
    if (row === undefined) throw new Error(`gave no row: ${sql}`);
    return row;
  }

  /** Adds a line to the journal, and gives its id. */
  *journal(entry: Entry): Steps<number> {
    return (yield { kind: "journal", entry }) as number;
  }

  /**
   * Adds a line about the shop as a whole, for what the journal has no type of its own for: one line, up to 500 characters. It stays
   * for ever, so it should name no person.
   */
  *note(text: string): Steps<number> {
    return yield* this.journal({
      type: "shop.noted",
      subject_kind: "shop",
      subject_id: 1,
      before: null,
      after: { text },
    });
  }

  /** Adds to a figure of the shop that is kept beside the changes, such as `units_in_stock`. */
  *addTotal(name: string, by: number): Steps<void> {
    yield { kind: "total", name, by };
  }
}
