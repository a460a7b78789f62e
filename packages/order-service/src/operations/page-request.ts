import type { CursorCodec } from "@shop/service-kit";
import type { Page, PageOf } from "../stores/page-of.ts";

interface PageQuery {
  readonly limit?: number;
  readonly cursor?: string;
  readonly sort?: "id" | "-id";
}

/** The contract's own default. The router fills it in; the types of a query do not know of that. */
const USUAL_LIMIT = 100;

/** What the query asks a store for. @throws invalid_request for a cursor that is none of this list */
export function pageRequest<Position>(query: PageQuery, { decode }: CursorCodec<Position>): PageOf<Position> {
  return {
    after: decode(query.cursor),
    descending: query.sort === "-id",
    limit: query.limit ?? USUAL_LIMIT,
  };
}

/** The items of the page as the reply wants them, and the cursor of the next one. */
export function pageReply<Item, Position>(
  { items, next }: Page<Item, Position>,
  { encode }: CursorCodec<Position>,
): { items: Item[]; next_cursor: string | null } {
  return { items: [...items], next_cursor: next === undefined ? null : encode(next) };
}
