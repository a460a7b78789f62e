import { unusable } from "../engine/perform.ts";
import { isShopError } from "../errors/shop-error.ts";
import { CursorTrail } from "./cursor-trail.ts";
import { Ending } from "./ending.ts";
import type { Listed } from "./listed.ts";
import type { Page } from "./page.ts";

/** Pages from a cursor on, until so many things were there, or all. The next one comes while its reader works on this one. */
export async function* readPages<Thing>(
  listed: Listed,
  start: string | undefined,
  max: number,
): AsyncGenerator<Page<Thing>, void, void> {
  const { signal, ...options } = listed.options;
  const ending = new Ending(signal);
  const trail = new CursorTrail(start);
  const fetch = (cursor: string | undefined): Promise<Page<Thing>> =>
    fetchPage<Thing>({ ...listed, options: { ...options, signal: ending.signal } }, cursor, trail);
  try {
    let coming: Promise<Page<Thing>> | undefined = fetch(start);
    for (let left = max; coming !== undefined; ) {
      const page: Page<Thing> = await coming;
      left -= page.items.length;
      coming = page.next_cursor === null || left <= 0 ? undefined : fetch(page.next_cursor);
      // Its failure is met when its turn comes, or never when the reader has left.
      coming?.catch(() => undefined);
      yield page;
    }
  } finally {
    ending.end();
  }
}

async function fetchPage<Thing>(
  { client, operation, path, query, options }: Listed,
  cursor: string | undefined,
  trail: CursorTrail,
): Promise<Page<Thing>> {
  try {
    const input = { path, query: { ...query, cursor }, json: null };
    const { reply, performed } = await client.send(operation, input, options);
    const { next_cursor, ...things } = reply;
    // The reply was found to have one more member, an array of what the operation lists.
    const page = { items: Object.values(things)[0] as Thing[], next_cursor };
    const fault = trail.faultOf(page);
    if (fault !== undefined && performed !== undefined) throw unusable(performed, fault);
    return page;
  } catch (error) {
    // So that the failure says where to go on.
    if (isShopError(error) && cursor !== undefined) Object.assign(error, { cursor });
    throw error;
  }
}
