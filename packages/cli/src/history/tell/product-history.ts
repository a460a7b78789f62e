import type { JournalEvent, Shop, StockMovement } from "@shop/sdk";
import type { Entry } from "./entry.ts";
import { Latest } from "./latest.ts";
import type { NamedProduct } from "./names.ts";
import { Names } from "./names.ts";
import { sentenceOf } from "./sentence.ts";

interface ProductHistory {
  readonly entries: readonly Entry[];
  readonly earlier: number;
  readonly last: JournalEvent | undefined;
}

/** Orders in a row, as one entry. */
interface Orders {
  readonly first: StockMovement;
  readonly last: StockMovement;
  readonly lines: number;
  readonly out: number;
  readonly back: number;
}

/** Journal and ledger of a product side by side, each read once, page by page: a product may have been ordered a million times. */
export async function productHistory(shop: Shop, product: NamedProduct, most: number): Promise<ProductHistory> {
  const { id } = product;
  const latest = new Latest<Entry>(most);
  const names = new Names(shop);
  const movements = shop.stockMovements.list({ product_id: id, limit: 1000 })[Symbol.asyncIterator]();
  let line = await movements.next();
  let last: JournalEvent | undefined;
  const ordersUntil = async (eventId: number): Promise<void> => {
    let orders: Orders | undefined;
    for (; !line.done && line.value.event_id < eventId; line = await movements.next())
      orders = together(orders, line.value);
    if (orders !== undefined) latest.add(ordersEntry(orders, product));
  };
  for await (const event of shop.events.list({ subject_kind: "product", subject_id: id, limit: 1000 })) {
    await ordersUntil(event.id);
    const own = !line.done && line.value.event_id === event.id ? line.value : undefined;
    if (own !== undefined) line = await movements.next();
    latest.add(await ownEntry(event, own, product, names));
    last = event;
  }
  await ordersUntil(Number.POSITIVE_INFINITY);
  return { entries: latest.items, earlier: latest.dropped, last };
}

function together(orders: Orders | undefined, line: StockMovement): Orders {
  const { first = line, lines = 0, out = 0, back = 0 } = orders ?? {};
  const { change } = line;
  return { first, last: line, lines: lines + 1, out: out + Math.max(0, -change), back: back + Math.max(0, change) };
}

function ordersEntry({ first, last, lines, out, back }: Orders, { id, sku }: NamedProduct): Entry {
  const before = first.stock_after - first.change;
  const what = lines === 1 ? `order ${first.order_id}` : `orders, in ${lines} changes until ${last.at}`;
  const moved = [out > 0 ? `took ${out}` : "", back > 0 ? `gave ${back} back` : ""].filter((part) => part !== "");
  const step = { product_id: id, sku, before, after: last.stock_after, note: null };
  return {
    event_id: last.event_id,
    at: first.at,
    type: "orders",
    by: "orders",
    request_id: null,
    text: `${what} ${moved.join(" and ")}`,
    stock: [step],
  };
}

async function ownEntry(
  event: JournalEvent,
  line: StockMovement | undefined,
  product: NamedProduct,
  names: Names,
): Promise<Entry> {
  const { id: event_id, at, type, actor, request_id } = event;
  const text = await sentenceOf(event, names);
  const stock =
    line === undefined
      ? []
      : [
          {
            product_id: product.id,
            sku: product.sku,
            before: line.stock_after - line.change,
            after: line.stock_after,
            note: line.note,
          },
        ];
  return { event_id, at, type, by: actor.name ?? actor.kind, request_id, text, stock };
}
