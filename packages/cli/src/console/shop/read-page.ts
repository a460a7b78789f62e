import type { EventQuery, Listing, OrderQuery, ProductQuery, Shop, UserQuery } from "@shop/sdk";
import { type ListArea, type Row, sortOf } from "../state/area.ts";
import type { Effect } from "../state/effect.ts";
import { PAGE, type ReadPage } from "../window/page-window.ts";

type Wanted = Omit<Extract<Effect, { do: "read page" }>, "do" | "serial" | "index">;

/** One page of a list, from where its cursor says, in the list's own order or in the opposite one. */
export async function readPage(shop: Shop, { area, from, query, cursor }: Wanted): Promise<ReadPage<Row>> {
  const natural = sortOf[area];
  const sort = from === "start" ? natural : natural === "id" ? "-id" : "id";
  const page = await listing(shop, area, { ...query, sort, limit: PAGE })
    .pages({ cursor })
    .next();
  return page.done === true ? { items: [], next_cursor: null } : page.value;
}

function listing(shop: Shop, area: ListArea, query: OrderQuery & UserQuery & ProductQuery & EventQuery): Listing<Row> {
  switch (area) {
    case "orders":
      return shop.orders.list(query);
    case "users":
      return shop.users.list(query);
    case "products":
      return shop.products.list(query);
    case "events":
      return shop.events.list(query);
  }
}
