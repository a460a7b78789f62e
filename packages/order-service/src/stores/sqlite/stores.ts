import type { SqliteDatabase } from "@shop/database/sqlite";
import type { Stores } from "../stores.ts";
import { sqliteEventStore } from "./event-store.ts";
import { sqliteNoteStore } from "./note-store.ts";
import { sqliteOrderStore } from "./order-store.ts";
import { sqliteProductStore } from "./product-store.ts";
import { sqliteStatsStore } from "./stats-store.ts";
import { sqliteStockMovementStore } from "./stock-movement-store.ts";

export function sqliteStores(db: SqliteDatabase): Stores {
  return {
    orders: sqliteOrderStore(db),
    products: sqliteProductStore(db),
    stockMovements: sqliteStockMovementStore(db),
    events: sqliteEventStore(db),
    notes: sqliteNoteStore(db),
    stats: sqliteStatsStore(db),
  };
}
