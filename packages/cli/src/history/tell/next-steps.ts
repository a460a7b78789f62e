import type { JournalEvent, Order, Shop, User } from "@shop/sdk";
import { shellLine } from "../../command-line/shell-line.ts";
import { undoabilityOf } from "../undo/undoability.ts";
import type { Step } from "./entry.ts";
import type { NamedProduct, Names } from "./names.ts";

type Facts = NonNullable<JournalEvent["after"]>;

const step = (words: readonly (string | number)[], what: string): Step => ({
  command: shellLine(["shop", ...words.map(String)]),
  what,
});

/** Taking the last change back, where that is possible. */
function undoStep(event: JournalEvent | undefined): Step[] {
  if (event === undefined || undoabilityOf(event).never !== undefined) return [];
  return [step(["undo", event.id], `takes the last change back (${event.type})`)];
}

/** What can be done with an order, or with a cancelled one. */
export async function orderSteps(
  id: number,
  now: Order | undefined,
  facts: Facts,
  last: JournalEvent | undefined,
  names: Names,
): Promise<Step[]> {
  const { product_id = 0, quantity = 0 } = facts;
  const product = await names.product(product_id);
  const ledger = step(
    ["products", "explain", product.now === undefined ? product_id : product.sku],
    "where the stock went",
  );
  if (now !== undefined) {
    return [
      step(["orders", "update", id, "--quantity", quantity + 1], "changes it, the stock follows"),
      step(["orders", "cancel", id], `its ${quantity} go back to the stock`),
      ...undoStep(last).filter(() => last?.type === "order.changed"),
      ledger,
    ];
  }
  const short = product.now === undefined ? undefined : quantity - product.now.stock;
  if (short === undefined) return [ledger];
  const restock = ["products", "restock", product.sku, "--change", short, "--reason", "delivery"];
  return [
    ...(short > 0 ? [step(restock, `only ${quantity - short} of ${quantity} are there to bring it back`)] : []),
    step(["orders", "restore", id], `brings it back, if it still can be: takes ${quantity} from the stock`),
    ledger,
  ];
}

/** What can be done with a product, or with one that is gone. */
export async function productSteps(
  shop: Shop,
  { id, sku, now }: NamedProduct,
  last: JournalEvent | undefined,
): Promise<Step[]> {
  if (now === undefined) {
    const { name = "", unit_price = 0, currency = "USD" } = last?.before ?? {};
    const words = [
      "products",
      "add",
      "--sku",
      sku,
      "--name",
      name ?? "",
      "--unit-price",
      unit_price,
      "--currency",
      currency,
    ];
    return [step(words, "adds it anew, under another id")];
  }
  const [order] = await shop.orders.list({ product_id: id, limit: 1 }).toArray({ max: 1 });
  return [
    step(["products", "restock", sku, "--change", 10, "--reason", "delivery"], "adds to the stock"),
    step(["products", "update", sku, "--unit-price", now.unit_price], "sets the price; orders keep theirs"),
    order === undefined
      ? step(["products", "remove", sku], "nobody has ordered it")
      : step(["orders", "list", "--product", sku], "the orders of it, because of which it can't be removed"),
    ...undoStep(last).filter(() => order === undefined || !last?.type.endsWith(".added")),
  ];
}

/** What can be done with an account. */
export async function userSteps(
  shop: Shop,
  id: number,
  now: User | undefined,
  last: JournalEvent | undefined,
): Promise<Step[]> {
  if (now === undefined) return [];
  const [order] = await shop.orders.listByUser(id, { limit: 1 }).toArray({ max: 1 });
  return [
    step(["users", "update", id, "--address", now.address], "changes the address"),
    order === undefined
      ? step(["users", "remove", id], "has no orders, so this is possible; it can't be undone")
      : step(["orders", "list", "--user", id], "their orders, because of which the account can't be removed"),
    ...undoStep(last).filter(() => order === undefined || !last?.type.endsWith(".added")),
  ];
}

/** What can be done about the changes of one call. */
export function requestSteps(events: readonly JournalEvent[]): Step[] {
  const [event, another] = events;
  if (event === undefined || another !== undefined) return [];
  const { kind, id } = event.subject;
  return [
    ...undoStep(event),
    ...(kind === "key" || kind === "shop" ? [] : [step([`${kind}s`, "explain", id], "its whole history")]),
  ];
}
