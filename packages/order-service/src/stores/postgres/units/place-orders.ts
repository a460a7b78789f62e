import type { GroupJob, GroupUnit } from "@shop/database/postgres";
import type { Order } from "@shop/openapi";
import { ProductNotFound, UserNotFound } from "../../../domain/failures.ts";
import { stockRefusal } from "../../../domain/stock.ts";
import { sees } from "../../../domain/visibility.ts";
import type { OrderToPlace, VisibleTo } from "../../order-store.ts";
import { lockUsers } from "./lock-users.ts";
import { type Placing, writePlacings } from "./placings.ts";
import { type LockedProduct, lockProducts } from "./stock.ts";

export interface PlaceOrder {
  readonly order: OrderToPlace;
  readonly visibleTo: VisibleTo;
}

type Job = GroupJob<PlaceOrder>;

/** What the orders of a group are about. The stocks are counted down as one order after the other is decided upon. */
interface Known {
  readonly products: Map<number, LockedProduct>;
  readonly users: ReadonlySet<number>;
}

/**
 * Orders in one transaction, each placed or refused by itself: the hot path. A product is locked once for all who want
 * it, and they share the round trips and the commit.
 */
export const placeOrders: GroupUnit<PlaceOrder, Order, Known> = {
  async look(db, jobs) {
    const orders = jobs.filter(mayOrder).map(({ input }) => input.order);
    const [products, users] = await Promise.all([
      lockProducts(
        db,
        orders.map(({ product_id }) => product_id),
      ),
      lockUsers(
        db,
        orders.map(({ user_id }) => user_id),
      ),
    ]);
    return { products, users };
  },
  async make(db, jobs, known) {
    const decided = jobs.map((job) => decide(job, known));
    const placed = await writePlacings(
      db,
      decided.filter((one): one is Placing => !(one instanceof Error)),
    );
    return decided.map((one) => (one instanceof Error ? one : orderOf(one, placed)));
  },
};

const mayOrder = ({ input: { order, visibleTo } }: Job): boolean => sees(visibleTo, order.user_id);

/** First the user, as everywhere: the answer about another's id must not depend on the product. */
function decide(job: Job, { products, users }: Known): Placing | Error {
  const { order } = job.input;
  const { user_id, product_id, quantity } = order;
  if (!mayOrder(job) || !users.has(user_id)) return new UserNotFound(user_id);
  const product = products.get(product_id);
  if (product === undefined) return new ProductNotFound(product_id);
  if (product.stock < quantity) return stockRefusal(product, -quantity);
  const stock = product.stock - quantity;
  products.set(product_id, { ...product, stock });
  const { unit_price, currency } = order.price ?? product;
  return { job, order: { ...order, unit_price, currency }, stock_after: stock };
}

function orderOf(placing: Placing, placed: ReadonlyMap<Placing, Order>): Order {
  const order = placed.get(placing);
  if (order === undefined) throw new Error("an order that was decided upon was not placed");
  return order;
}
