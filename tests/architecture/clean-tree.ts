/**
 * A workspace in small that keeps every rule: path → source. Its packages have the real ones' package.json, so what may be
 * imported by name is what may be imported by name here.
 */
export const cleanTree: Readonly<Record<string, string>> = {
  "openapi/src/index.ts": `export interface Order { readonly id: number }`,
  "openapi/generated/order-service.ts": `import type { Order } from "../src/index.ts"; export type Reply = Order;`,

  "packages/database/src/index.ts": `import type { Order } from "@shop/openapi"; export type Row = Order;`,
  "packages/database/src/sqlite/index.ts": `import Sqlite from "better-sqlite3"; import type { Row } from "../index.ts";
    export const open = (file: string): Row => new Sqlite(file) as never;`,

  "packages/service-kit/src/index.ts": `import express from "express"; import type { Row } from "@shop/database";
    export const listen = (row: Row) => express(row);`,

  "packages/order-service/src/main.ts": `import { buildService } from "./service.ts"; import { port } from "./config.ts";
    import { orderStore } from "./stores/sqlite/order-store.ts"; buildService(orderStore, port);`,
  "packages/order-service/src/index.ts": `export { buildService } from "./service.ts";`,
  "packages/order-service/src/config.ts": `export const port = 5000;`,
  "packages/order-service/src/service.ts": `import { operations } from "./operations/index.ts"; import { listen } from "@shop/service-kit";
    import type { OrderStore } from "./stores/order-store.ts"; export const buildService = (store: OrderStore, port: number) => listen(operations(store, port));`,
  "packages/order-service/src/operations/index.ts": `import { placeOrder } from "./place-order.ts";
    export const operations = (store: unknown, port: number) => placeOrder(store as never, port);`,
  "packages/order-service/src/operations/place-order.ts": `import { fits } from "../domain/stock.ts"; import type { OrderStore } from "../stores/order-store.ts";
    import type { Reply } from "@shop/openapi/order-service"; export const placeOrder = (store: OrderStore, n: number): Reply => (fits(n) ? store.place() : store.place());`,
  "packages/order-service/src/domain/stock.ts": `import { InsufficientStock } from "./insufficient-stock.ts";
    export const fits = (n: number): boolean => { if (n < 0) throw new InsufficientStock(); return true; };`,
  "packages/order-service/src/domain/insufficient-stock.ts": `export class InsufficientStock extends Error {}`,
  "packages/order-service/src/stores/order-store.ts": `import type { Order } from "@shop/openapi"; export interface OrderStore { place(): Order }`,
  "packages/order-service/src/stores/sqlite/order-store.ts": `import { open } from "@shop/database/sqlite"; import type { OrderStore } from "../order-store.ts";
    export const orderStore: OrderStore = { place: () => open("x") };`,
  "packages/order-service/src/stores/postgres/order-store.ts": `import type { OrderStore } from "../order-store.ts";
    export const orderStore: OrderStore = { place: () => ({ id: 1 }) };`,
  "packages/order-service/test/service.test.ts": `import { buildService } from "../src/service.ts"; import { orderStore } from "../src/stores/sqlite/order-store.ts";
    buildService(orderStore, 0);`,

  "packages/user-service/src/main.ts": `import { port } from "./index.ts"; port.toFixed();`,
  "packages/user-service/src/index.ts": `export const port = 5001;`,

  "packages/sdk/src/index.ts": `import type { Order } from "@shop/openapi"; export class Shop { place(): Order { return { id: 1 }; } }`,
  "packages/cli/src/index.ts": `export { run } from "./run.ts";`,
  "packages/cli/src/run.ts": `import { Shop } from "@shop/sdk"; export const run = () => new Shop().place();`,
  "packages/testing/src/index.ts": `import { Shop } from "@shop/sdk"; import { buildService } from "@shop/order-service";
    import { open } from "@shop/database/sqlite"; export const createTestShop = () => [new Shop(), buildService, open];`,
  "packages/cli/test/run.test.ts": `import { run } from "../src/run.ts"; import { buildService } from "@shop/order-service"; run(); buildService;`,

  "tests/e2e/order.test.ts": `import { Shop } from "@shop/sdk"; import { buildService } from "@shop/order-service"; buildService; new Shop();`,
};
