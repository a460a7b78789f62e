import type { CursorCodec } from "@shop/service-kit";
import type { PageOf } from "../stores/page-of.ts";

interface PageQuery {
  readonly limit?: number;
  readonly cursor?: string;
  readonly sort?: "id" | "-id";
}

/** The contract's own default. The router fills it in; the types of a query do not know of that. */
const USUAL_LIMIT = 100;

/** What the query asks a store for: one more than the page holds, to see whether there is a next one. */
export function pageRequest<Position>(query: PageQuery, { decode }: CursorCodec<Position>): PageOf<Position> {
  return {
    after: decode(query.cursor),
    descending: query.sort === "-id",
    limit: (query.limit ?? USUAL_LIMIT) + 1,
  };
}

/** The page out of what a store found for a `pageRequest`, and the cursor of the next one. */
export function pageFound<T>(
  found: readonly T[],
  { limit }: { readonly limit: number },
  cursorOf: (last: T) => string,
): { items: T[]; next_cursor: string | null } {
  const items = found.slice(0, limit - 1);
  const last = items.at(-1);
  return { items, next_cursor: found.length < limit || last === undefined ? null : cursorOf(last) };
}
