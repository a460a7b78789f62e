export { type Config, readConfig } from "./config.ts";
export { type OrderServiceOptions, orderService } from "./service.ts";
export { sqliteStores } from "./stores/sqlite/stores.ts";
export { writerModule } from "./stores/sqlite/writer-module.ts";
export type { Stores } from "./stores/stores.ts";
