import type { Order, OrderChange, Product, ProductChange } from "@shop/sdk";

/** By how much each stock changes, or to what. */
export type StockPlan =
  | { readonly change: number; readonly reason: string }
  | { readonly set_to: number; readonly reason: string };

/** What is to be done to every row. */
export type PlannedWork =
  | { readonly action: "orders.cancel" }
  | { readonly action: "orders.update"; readonly change: OrderChange }
  | { readonly action: "products.update"; readonly change: ProductChange }
  | { readonly action: "products.restock"; readonly change: StockPlan };

/** Which database a plan is of: by the first entry of its journal, which no other has. */
export interface ShopIdentity {
  readonly first_event_at: string;
  readonly first_request_id: string;
}

/** The first line of a plan's file. */
export type PlanHeader = PlannedWork & {
  readonly shop_plan: 1;
  /** The plan's own id: in it begin the request ids and the idempotency keys of its rows. */
  readonly plan: string;
  readonly where: string;
  readonly made_at: string;
  readonly shop: ShopIdentity;
};

/** A row, as it was when the plan was made; what the plan rests on, and what a person needs to see. */
export type OrderRow = Pick<
  Order,
  "id" | "version" | "user_id" | "product_id" | "quantity" | "date" | "unit_price" | "currency"
>;
export type ProductRow = Pick<Product, "id" | "version" | "sku" | "name" | "stock" | "unit_price" | "currency">;
export type PlanRow = OrderRow | ProductRow;

/** What the rows of one currency come to. */
export interface PlanTotal {
  readonly currency: string;
  readonly rows: number;
  /** Units that move into the stock (or out of it, negative). */
  readonly units: number;
  /** What they are worth, or by how much the rows' value changes; in minor units. */
  readonly amount: number;
}

/** The last line of a plan's file: without it the file is not whole. */
export interface PlanEnd {
  readonly end: true;
  readonly rows: number;
  readonly totals: readonly PlanTotal[];
}

/** A plan that can be read as often as it takes. */
export interface Plan {
  readonly header: PlanHeader;
  readonly end: PlanEnd;
  rows(): AsyncIterable<PlanRow>;
}

export const orderRow = ({
  id,
  version,
  user_id,
  product_id,
  quantity,
  date,
  unit_price,
  currency,
}: Order): OrderRow => ({
  ...{ id, version, user_id, product_id, quantity, date, unit_price, currency },
});

export const productRow = ({ id, version, sku, name, stock, unit_price, currency }: Product): ProductRow => ({
  ...{ id, version, sku, name, stock, unit_price, currency },
});

/** What one row moves: units into the stock, and money. */
export function movedBy(work: PlannedWork, row: PlanRow): { readonly units: number; readonly amount: number } {
  if ("quantity" in row) {
    const quantity = work.action === "orders.update" ? (work.change.quantity ?? row.quantity) : 0;
    const units = row.quantity - quantity;
    return { units, amount: -units * row.unit_price };
  }
  if (work.action === "products.restock") {
    const units = "change" in work.change ? work.change.change : work.change.set_to - row.stock;
    return { units, amount: units * row.unit_price };
  }
  const price = work.action === "products.update" ? (work.change.unit_price ?? row.unit_price) : row.unit_price;
  return { units: 0, amount: row.stock * (price - row.unit_price) };
}

/** Whether the row is already what it is to become: such a row has no place in a plan. */
export function isNothing(work: PlannedWork, row: PlanRow): boolean {
  if (work.action === "orders.cancel") return false;
  if (work.action === "products.restock") return movedBy(work, row).units === 0;
  return Object.entries(work.change).every(([field, value]) => row[field as keyof PlanRow] === value);
}

/** The name under which the row's change stands in the journal, and by which it is made once. */
export const rowKey = ({ plan }: PlanHeader, { id }: PlanRow): string => `plan-${plan}-${id}`;

/** Sums up rows, by currency. */
export class Totals {
  readonly #totals = new Map<string, PlanTotal>();
  rows = 0;

  add(work: PlannedWork, row: PlanRow): void {
    const { rows = 0, units = 0, amount = 0 } = this.#totals.get(row.currency) ?? {};
    const moved = movedBy(work, row);
    this.rows += 1;
    this.#totals.set(row.currency, {
      currency: row.currency,
      rows: rows + 1,
      units: units + moved.units,
      amount: amount + moved.amount,
    });
  }

  end(): PlanEnd {
    return { end: true, rows: this.rows, totals: [...this.#totals.values()] };
  }
}
