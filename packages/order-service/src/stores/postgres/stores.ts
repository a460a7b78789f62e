import type { PostgresDatabase } from "@shop/database/postgres";
import type { Stores } from "../stores.ts";
import { postgresEventStore } from "./event-store.ts";
import { postgresNoteStore } from "./note-store.ts";
import { postgresOrderStore } from "./order-store.ts";
import { postgresProductStore } from "./product-store.ts";
import { postgresStatsStore } from "./stats-store.ts";
import { postgresStockMovementStore } from "./stock-movement-store.ts";

export function postgresStores(db: PostgresDatabase): Stores {
  return {
    orders: postgresOrderStore(db),
    products: postgresProductStore(db),
    stockMovements: postgresStockMovementStore(db),
    events: postgresEventStore(db),
    notes: postgresNoteStore(db),
    stats: postgresStatsStore(db),
  };
}
