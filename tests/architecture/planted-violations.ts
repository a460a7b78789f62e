/** One file that breaks the rule, added to the clean tree; `to` is the start of what it must not import. */
export interface Planted {
  readonly file: string;
  readonly source: string;
  readonly to: string;
  /** The other half, where one file alone breaks nothing. */
  readonly also?: Readonly<Record<string, string>>;
}

/** One for each rule of scripts/boundaries/rules.ts, by its name. */
export const plantedViolations: Readonly<Record<string, Planted>> = {
  "openapi-imports-no-package": {
    file: "openapi/src/planted.ts",
    source: `import type { Row } from "../../packages/database/src/index.ts"; export type Planted = Row;`,
    to: "packages/database/src/index.ts",
  },
  "sdk-imports-only-openapi": {
    file: "packages/sdk/src/planted.ts",
    source: `export { run } from "@shop/cli";`,
    to: "packages/cli/src/index.ts",
  },
  "cli-imports-only-sdk": {
    file: "packages/cli/src/commands/planted.ts",
    source: `import type { Order } from "@shop/openapi"; export type Planted = Order;`,
    to: "openapi/src/index.ts",
  },
  "clients-never-import-servers": {
    file: "packages/cli/src/planted.ts",
    source: `export const planted = () => import("@shop/order-service");`,
    to: "packages/order-service/src/index.ts",
  },
  "servers-never-import-clients": {
    file: "packages/order-service/src/planted.ts",
    source: `export { Shop } from "@shop/sdk";`,
    to: "packages/sdk/src/index.ts",
  },
  "services-never-import-each-other": {
    file: "packages/order-service/src/planted.ts",
    source: `export { port } from "@shop/user-service";`,
    to: "packages/user-service/src/index.ts",
  },
  "service-kit-knows-no-service": {
    file: "packages/service-kit/src/planted.ts",
    source: `export { port } from "@shop/user-service";`,
    to: "packages/user-service/src/index.ts",
  },
  "database-knows-no-server": {
    file: "packages/database/src/planted.ts",
    source: `export { listen } from "@shop/service-kit";`,
    to: "packages/service-kit/src/index.ts",
  },
  "testing-knows-no-cli": {
    file: "packages/testing/src/planted.ts",
    source: `export { run } from "@shop/cli";`,
    to: "packages/cli/src/index.ts",
  },
  "nobody-imports-testing": {
    file: "packages/order-service/src/planted.ts",
    source: `export const planted = () => import("@shop/testing");`,
    to: "packages/testing/src/index.ts",
  },
  "no-import-past-index": {
    file: "tests/e2e/planted.test.ts",
    source: `import { placeOrder } from "../../packages/order-service/src/operations/place-order.ts"; placeOrder;`,
    to: "packages/order-service/src/operations/place-order.ts",
  },
  "nobody-imports-main": {
    file: "packages/order-service/test/planted.test.ts",
    source: `import "../src/main.ts";`,
    to: "packages/order-service/src/main.ts",
  },
  "only-main-picks-an-adapter": {
    file: "packages/order-service/src/planted.ts",
    source: `export { orderStore } from "./stores/sqlite/order-store.ts";`,
    to: "packages/order-service/src/stores/sqlite/order-store.ts",
  },
  "operations-know-no-adapter": {
    file: "packages/order-service/src/operations/planted.ts",
    source: `export { open } from "@shop/database/sqlite";`,
    to: "packages/database/src/sqlite/index.ts",
  },
  "operations-know-no-express": {
    file: "packages/order-service/src/operations/planted.ts",
    source: `import type { Request } from "express"; export type Planted = Request;`,
    to: "node_modules/express/",
  },
  "operations-never-look-up": {
    file: "packages/order-service/src/operations/planted.ts",
    source: `import { port } from "../config.ts"; export const planted = port;`,
    to: "packages/order-service/src/config.ts",
  },
  "stores-know-no-caller": {
    file: "packages/order-service/src/stores/sqlite/planted.ts",
    source: `import { placeOrder } from "../../operations/place-order.ts"; export const planted = placeOrder;`,
    to: "packages/order-service/src/operations/place-order.ts",
  },
  "adapters-never-import-each-other": {
    file: "packages/order-service/src/stores/postgres/planted.ts",
    source: `export { orderStore } from "../sqlite/order-store.ts";`,
    to: "packages/order-service/src/stores/sqlite/order-store.ts",
  },
  "domain-imports-nothing-outside": {
    file: "packages/order-service/src/domain/planted.ts",
    source: `import { randomUUID } from "node:crypto"; export const planted = randomUUID;`,
    to: "crypto",
  },
  "no-cycles": {
    file: "packages/sdk/src/planted.ts",
    source: `import type { B } from "./planted-too.ts"; export interface A { readonly b: B }`,
    to: "packages/sdk/src/planted",
    also: {
      "packages/sdk/src/planted-too.ts": `import type { A } from "./planted.ts"; export interface B { readonly a: A }`,
    },
  },
  resolvable: {
    file: "packages/sdk/src/planted.ts",
    source: `export * from "@shop/order-service/src/service.ts";`,
    to: "@shop/order-service/src/service.ts",
  },
  "declared-dependencies-only": {
    file: "packages/sdk/src/planted.ts",
    source: `export { default } from "express";`,
    to: "node_modules/express/",
  },
  "no-dev-dependency-in-src": {
    file: "openapi/src/planted.ts",
    source: `export { default } from "esbuild";`,
    to: "node_modules/esbuild/",
  },
  "sources-import-no-tests": {
    file: "packages/sdk/src/planted.ts",
    source: `import "../../../tests/e2e/order.test.ts";`,
    to: "tests/e2e/order.test.ts",
  },
};
