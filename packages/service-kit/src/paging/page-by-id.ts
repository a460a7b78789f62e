import { idCursor } from "./cursor.ts";

/** What a list's query asks for, as the contract has it. */
export interface PageQuery {
  readonly limit?: number;
  readonly cursor?: string;
  readonly sort?: "id" | "-id";
}

/** Up to `limit` rows behind an id, or before it when `descending`. */
export interface WantedRows {
  readonly after: { readonly id: number } | undefined;
  readonly descending: boolean;
  readonly limit: number;
}

/** The contract's own default. The router fills it in; the types of a query do not know of that. */
const USUAL_LIMIT = 100;

/**
 * A page of a list in the order of its ids, whose cost does not grow with the list. `read` gives the rows that are wanted.
 * @throws invalid_request for a cursor that is none of this list
 */
export async function pageById<Row extends { readonly id: number }>(
  { limit = USUAL_LIMIT, cursor, sort }: PageQuery,
  read: (wanted: WantedRows) => Promise<Row[]>,
): Promise<{ items: Row[]; next_cursor: string | null }> {
  // One more than the page holds tells whether there is a next one.
  const rows = await read({ after: idCursor.decode(cursor), descending: sort === "-id", limit: limit + 1 });
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, next_cursor: last === undefined ? null : idCursor.encode({ id: last.id }) };
}
