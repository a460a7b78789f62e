import type { EventStore } from "./event-store.ts";
import type { NoteStore } from "./note-store.ts";
import type { OrderStore } from "./order-store.ts";
import type { ProductStore } from "./product-store.ts";
import type { StatsStore } from "./stats-store.ts";
import type { StockMovementStore } from "./stock-movement-store.ts";

/** What order-service keeps, whatever the engine. */
export interface Stores {
  readonly orders: OrderStore;
  readonly products: ProductStore;
  readonly stockMovements: StockMovementStore;
  readonly events: EventStore;
  readonly notes: NoteStore;
  readonly stats: StatsStore;
}
