export { type BroughtIn, bringStockIn, type StockIntake } from "./bring-stock-in.ts";
export type { Change, Entry, ServiceUnit, ServiceUnits, Steps, Value } from "./change.ts";
export { openDatabase } from "./open-database.ts";
export { runUnits } from "./run-units.ts";
export type { IdPage, ServiceDatabase, ServiceDatabaseOptions } from "./service-database.ts";
