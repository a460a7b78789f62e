import {
  type ApiKey,
  isShopError,
  type JournalEvent,
  type OperationName,
  type Order,
  type Product,
  type Shop,
  type User,
} from "@shop/sdk";
import { exitCodes } from "../../exit-codes.ts";
import { CliFailure } from "../../failures/cli-failure.ts";
import { Names, priceText, productText } from "../tell/names.ts";
import { orderText, signed } from "../tell/sentence.ts";
import { alreadyUndone } from "./moved-on.ts";
import { undoNote, undoneBy } from "./stock-undone.ts";

/** What comes out of an undo: the thing as it is then, or as it was when it went. */
export type Undone =
  | { readonly kind: "order"; readonly thing: Order }
  | { readonly kind: "product"; readonly thing: Product }
  | { readonly kind: "user"; readonly thing: User }
  | { readonly kind: "key"; readonly thing: ApiKey };

/** How one change is taken back. */
export interface Undoing {
  /** The operation of the contract that does it. */
  readonly by: OperationName;
  /** What it will do, as a sentence without its full stop. */
  readonly says: string;
  /** Makes the change, if the thing still is what it was after the event; else it is refused by the service. */
  run(): Promise<Undone>;
}

type Undoer = (event: JournalEvent, shop: Shop, names: Names) => Promise<Undoing>;

/** Puts together how an event is taken back. Sends nothing that changes anything. */
export async function undoingOf(event: JournalEvent, shop: Shop): Promise<Undoing> {
  const undoer = UNDOERS[event.type];
  if (undoer === undefined)
    throw new CliFailure("not_undoable", exitCodes.conflict, `Nothing takes back ${event.type}.`);
  return undoer(event, shop, new Names(shop));
}

/** By the type of the event; what is not here the contract says is never taken back, which the tests hold it to. */
export const UNDOERS: Readonly<Partial<Record<JournalEvent["type"], Undoer>>> = {
  "user.added": async ({ subject: { id }, after }, shop, names) => ({
    by: "removeUser",
    says: `remove the user ${await names.user(id)} again`,
    run: async () => ({ kind: "user", thing: await shop.users.remove(id, { ifMatch: after?.version ?? 1 }) }),
  }),
  "user.updated": async ({ subject: { id }, before, after }, shop, names) => {
    const { address, role } = before ?? {};
    const change = { ...(typeof address === "string" ? { address } : {}), ...(role === undefined ? {} : { role }) };
    return {
      by: "updateUser",
      says: `set ${listed(change)} of the user ${await names.user(id)}`,
      run: async () => ({ kind: "user", thing: await shop.users.update(id, change, ifVersion(after)) }),
    };
  },
  "key.added": async ({ subject: { id }, after }, shop) => ({
    by: "removeKey",
    says: `remove the API key ${id} "${after?.name}" again`,
    run: async () => ({ kind: "key", thing: await shop.keys.remove(id) }),
  }),
  "product.added": async ({ subject: { id } }, shop, names) => ({
    by: "removeProduct",
    says: `remove the product ${productText(await names.product(id))} again`,
    run: async () => ({ kind: "product", thing: await shop.products.remove(id, { ifMatch: 1 }) }),
  }),
  "product.updated": async ({ subject: { id }, before, after }, shop, names) => {
    const { sku, name, unit_price, currency } = before ?? {};
    const change = definite({ sku, name: name ?? undefined, unit_price, currency });
    return {
      by: "updateProduct",
      says: `set ${listed(change)} of the product ${productText(await names.product(id))}`,
      run: async () => ({ kind: "product", thing: await shop.products.update(id, change, ifVersion(after)) }),
    };
  },
  "product.stock_changed": async (event, shop, names) => {
    const change = (event.before?.stock ?? 0) - (event.after?.stock ?? 0);
    return {
      by: "changeStock",
      says: `change the stock of ${productText(await names.product(event.subject.id))} by ${signed(change)}`,
      run: async () => ({ kind: "product", thing: await moveStock(shop, event, change) }),
    };
  },
  "order.placed": (event, shop, names) => cancelling(event, shop, names, 1),
  "order.restored": (event, shop, names) => cancelling(event, shop, names, event.after?.version ?? 1),
  "order.changed": changingBack,
  "order.cancelled": async ({ subject: { id }, before }, shop, names) => ({
    by: "restoreOrder",
    says: `bring order ${id} back, ${await orderText(before ?? {}, names)}`,
    run: async () => ({ kind: "order", thing: await shop.orders.restore(id, ifVersion(before)) }),
  }),
};

async function cancelling(
  { subject: { id }, after }: JournalEvent,
  shop: Shop,
  names: Names,
  ifMatch: number,
): Promise<Undoing> {
  return {
    by: "cancelOrder",
    says: `cancel order ${id}, ${await orderText(after ?? {}, names)}; its ${after?.quantity} go back to the stock`,
    run: async () => ({ kind: "order", thing: await shop.orders.cancel(id, { ifMatch }) }),
  };
}

/** Another product brings its price of now: when that is not the one that the order had, it would not be the same order again. */
async function changingBack(
  { id: eventId, subject: { id }, before, after }: JournalEvent,
  shop: Shop,
  names: Names,
): Promise<Undoing> {
  const { product_id, quantity, date } = before ?? {};
  const change = definite({ product_id, quantity, date });
  if (product_id !== undefined) {
    const order = await shop.orders.get(id);
    const { unit_price = order.unit_price, currency = order.currency } = before ?? {};
    const product = await shop.products.get(product_id);
    if (product.unit_price !== unit_price || product.currency !== currency) {
      const [was, is] = [priceText(unit_price, currency), priceText(product.unit_price, product.currency)];
      throw new CliFailure(
        "price_changed",
        exitCodes.conflict,
        `Event ${eventId} can't be taken back: the order had ${product.sku} at ${was}, which costs ${is} by now.`,
        `To have it at that price: shop orders update ${id} --product ${product.sku}`,
      );
    }
  }
  return {
    by: "updateOrder",
    says: `set ${listed(change)} of order ${id}, ${await orderText(await shop.orders.get(id), names)}`,
    run: async () => ({ kind: "order", thing: await shop.orders.update(id, change, ifVersion(after)) }),
  };
}

/** How often a stock that is sold from meanwhile is tried again. */
const TRIES = 10;

/**
 * The difference back, once: whether it was taken back already is read from the ledger, and the change depends on the stock of
 * that moment, so that of two who do this at once one comes too late.
 */
async function moveStock(shop: Shop, event: JournalEvent, change: number): Promise<Product> {
  const { id } = event.subject;
  for (let tries = 1; ; tries += 1) {
    const { stock: expected } = await shop.products.get(id);
    const undo = await undoneBy(shop, event);
    if (undo !== undefined) throw alreadyUndone(event.id, `by event ${undo}`, `shop products explain ${id}`);
    try {
      return await shop.products.restock(id, { change, expected, reason: undoNote(event.id) });
    } catch (error) {
      if (!isShopError(error) || error.code !== "stock_changed" || tries === TRIES) throw error;
    }
  }
}

const ifVersion = (facts: JournalEvent["after"]): { ifMatch: number } => ({ ifMatch: facts?.version ?? 1 });

const listed = (change: object): string =>
  Object.entries(change)
    .map(([field, value]) => `${field} to ${JSON.stringify(value)}`)
    .join(", ");

function definite<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
