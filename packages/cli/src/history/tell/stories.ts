import type { JournalEvent, Shop, SubjectKind } from "@shop/sdk";
import { notFound } from "../../failures/cli-failure.ts";
import type { Entry, StockStep, Story } from "./entry.ts";
import { Latest } from "./latest.ts";
import { ifThere, Names, productText } from "./names.ts";
import { orderSteps, productSteps, requestSteps, userSteps } from "./next-steps.ts";
import { productHistory } from "./product-history.ts";
import { orderText, sentenceOf } from "./sentence.ts";

const PAGE = { limit: 1000 } as const;

/** What became of an order, also of one that is gone. @throws exit 3 when there never was one */
export async function orderStory(shop: Shop, id: number, most: number): Promise<Story> {
  const names = new Names(shop);
  const [now, told] = await Promise.all([ifThere(shop.orders.get(id)), subjectHistory(shop, "order", id, names, most)]);
  if (now === undefined && told.last === undefined) throw notFound(`There never was an order ${id}.`);
  const facts = now ?? told.last?.before ?? {};
  const title = `Order ${id}: ${await orderText(facts, names)}${now === undefined ? " (cancelled)" : ""}`;
  const next = await orderSteps(id, now, facts, told.last, names);
  return { kind: "order", id, title, now: now ?? null, earlier: told.earlier, history: told.entries, next };
}

/** What became of a product and its stock; the orders between two changes of its own are told as one. */
export async function productStory(shop: Shop, id: number, most: number): Promise<Story> {
  const product = await new Names(shop).product(id);
  const { entries, earlier, last } = await productHistory(shop, product, most);
  if (product.now === undefined && last === undefined) throw notFound(`There never was a product ${id}.`);
  const state = product.now === undefined ? " (removed)" : `, ${product.now.stock} in stock`;
  const next = await productSteps(shop, product, last);
  const title = `Product ${id}: ${productText(product)}${state}`;
  return { kind: "product", id, title, now: product.now ?? null, earlier, history: entries, next };
}

/** What became of an account. Of one that is removed the facts stay, without name and address. */
export async function userStory(shop: Shop, id: number, most: number): Promise<Story> {
  const names = new Names(shop);
  const [now, told] = await Promise.all([ifThere(shop.users.get(id)), subjectHistory(shop, "user", id, names, most)]);
  if (now === undefined && told.last === undefined) throw notFound(`There never was a user ${id}.`);
  const title = now === undefined ? `User ${id} (removed)` : `User ${id}: ${now.name}, ${now.role}`;
  const next = await userSteps(shop, id, now, told.last);
  return { kind: "user", id, title, now: now ?? null, earlier: told.earlier, history: told.entries, next };
}

/** What one call did. Reading, being refused and getting a kept reply leave no trace in the journal. */
export async function requestStory(shop: Shop, requestId: string, most: number): Promise<Story> {
  const names = new Names(shop);
  const latest = new Latest<Entry>(most);
  const events: JournalEvent[] = [];
  for await (const event of shop.events.list({ request_id: requestId, ...PAGE })) {
    latest.add(await entryOf(shop, event, names));
    if (events.length < 3) events.push(event);
  }
  const { items, dropped } = latest;
  const count = items.length + dropped;
  const title =
    count === 0
      ? `Request ${requestId} changed nothing`
      : `Request ${requestId} made ${count === 1 ? "1 change" : `${count} changes`}`;
  return {
    kind: "request",
    id: requestId,
    title,
    now: null,
    earlier: dropped,
    history: items,
    next: requestSteps(events),
  };
}

interface Told {
  readonly entries: readonly Entry[];
  readonly earlier: number;
  /** The newest event. */
  readonly last: JournalEvent | undefined;
}

async function subjectHistory(shop: Shop, kind: SubjectKind, id: number, names: Names, most: number): Promise<Told> {
  const latest = new Latest<JournalEvent>(most);
  for await (const event of shop.events.list({ subject_kind: kind, subject_id: id, ...PAGE })) latest.add(event);
  const entries: Entry[] = [];
  for (const event of latest.items) entries.push(await entryOf(shop, event, names));
  return { entries, earlier: latest.dropped, last: latest.items.at(-1) };
}

/** An event as it is told, with what it did to the stock. */
export async function entryOf(shop: Shop, event: JournalEvent, names: Names): Promise<Entry> {
  const { id: event_id, at, type, actor, request_id } = event;
  const by = actor.name ?? actor.kind;
  return {
    event_id,
    at,
    type,
    by,
    request_id,
    text: await sentenceOf(event, names),
    stock: await stockOf(shop, event, names),
  };
}

async function stockOf(
  shop: Shop,
  { id, type, subject, before, after }: JournalEvent,
  names: Names,
): Promise<StockStep[]> {
  if (subject.kind === "product" && type !== "product.updated") {
    const { sku } = await names.product(subject.id);
    return [{ product_id: subject.id, sku, before: before?.stock ?? 0, after: after?.stock ?? 0, note: null }];
  }
  if (subject.kind !== "order") return [];
  const steps: StockStep[] = [];
  // An order's own lines of the ledger are few; those of one event are one or two.
  for await (const { event_id, product_id, change, stock_after, note } of shop.stockMovements.list({
    order_id: subject.id,
    ...PAGE,
  })) {
    if (event_id !== id) continue;
    const { sku } = await names.product(product_id);
    steps.push({ product_id, sku, before: stock_after - change, after: stock_after, note });
  }
  return steps;
}
