import type { Connection, UnitContext } from "@shop/database/sqlite";
import type { NewOrder, Order, OrderPrice } from "@shop/openapi";
import { UserNotFound } from "../../../domain/failures.ts";
import { orderPlaced } from "../../../domain/journal-entries.ts";
import { salesOf } from "../../../domain/sales.ts";
import { sees } from "../../../domain/visibility.ts";
import { placedOrder } from "../../order-of.ts";
import type { OrderToPlace, VisibleTo } from "../../order-store.ts";
import { prepareFigures } from "./figures.ts";
import { prepareLedger } from "./ledger.ts";
import { prepareStock } from "./stock.ts";

export interface PlaceOrder {
  readonly order: OrderToPlace;
  readonly visibleTo: VisibleTo;
}

/**
 * Six statements, the journal's included: this is the hot path. Nothing is asked beforehand. The update of the stock
 * finds the product and its price, the order's foreign key finds the user; only a refusal looks again, to say why.
 */
export function placeOrder(db: Connection) {
  const stock = prepareStock(db);
  const insert = prepareInsert(db);
  const addMovement = prepareLedger(db);
  const figures = prepareFigures(db);
  const findUser = db.prepare<[number]>("SELECT 1 FROM users WHERE id = ?");

  return ({ order, visibleTo }: PlaceOrder, context: UnitContext): Order => {
    const { user_id, product_id, quantity } = order;
    if (!sees(visibleTo, user_id)) throw new UserNotFound(user_id);
    const moved = stock.tryMove(product_id, -quantity);
    if (moved === undefined) {
      // First the user, as everywhere: the answer about another's id must not depend on the product.
      if (findUser.get(user_id) === undefined) throw new UserNotFound(user_id);
      throw stock.refusal(product_id, -quantity);
    }
    const { unit_price, currency } = order.price ?? moved;
    const placed = insert({ ...order, unit_price, currency }, context.now);
    const event_id = context.journal(orderPlaced(placed));
    addMovement({
      at: context.now,
      product_id,
      change: -quantity,
      stock_after: moved.stock,
      reason: "order_placed",
      note: null,
      order_id: placed.id,
      event_id,
    });
    figures.addSales(salesOf(placed, 1), -quantity);
    return placed;
  };
}

type Priced = Required<NewOrder> & OrderPrice;

function prepareInsert(db: Connection): (order: Priced, now: string) => Order {
  const insert = db.prepare(
    `INSERT INTO orders (user_id, product_id, quantity, date, unit_price, currency, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return (order, now) => {
    const { user_id, product_id, quantity, date, unit_price, currency } = order;
    try {
      const { lastInsertRowid } = insert.run(user_id, product_id, quantity, date, unit_price, currency, now, now);
      return placedOrder(Number(lastInsertRowid), order, order, now);
    } catch (error) {
      // The product is there, its stock was just taken: it is the user who is missing.
      if (isForeignKeyFailure(error)) throw new UserNotFound(user_id);
      throw error;
    }
  };
}

function isForeignKeyFailure(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "SQLITE_CONSTRAINT_FOREIGNKEY";
}
