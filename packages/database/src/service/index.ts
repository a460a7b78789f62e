export { type BroughtIn, bringStockIn, type StockIntake } from "./bring-stock-in.ts";
export type { Change, Entry, ServiceUnit, ServiceUnits, Steps, Value } from "./change.ts";
export { openDatabase, type ServiceDatabaseOptions } from "./open-database.ts";
export { runUnits } from "./run-units.ts";
export type { IdPage, ServiceDatabase } from "./service-database.ts";
