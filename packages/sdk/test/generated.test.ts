import { readFileSync } from "node:fs";
import { contract as orderService } from "@shop/openapi/order-service";
import { contract as userService } from "@shop/openapi/user-service";
import { expect, test } from "vitest";
import { driftFiles, hashesFile, outlinesFile } from "../generate/outlines.ts";
import { generatedFiles, routesFile, undoFile } from "../generate/routes.ts";
import { routeOf } from "../src/engine/route.ts";
import { routes } from "../src/generated/routes.ts";
import { type OperationName, undoOf } from "../src/index.ts";

test("the generated routes are those of the contract (`pnpm --filter @shop/sdk run generate`)", () => {
  expect(readFileSync(generatedFiles.routes, "utf8")).toBe(routesFile());
  expect(readFileSync(generatedFiles.undo, "utf8")).toBe(undoFile());
  expect(readFileSync(driftFiles.hashes, "utf8")).toBe(hashesFile());
  expect(readFileSync(driftFiles.outlines, "utf8")).toBe(outlinesFile());
  expect(Object.keys(routes)).toEqual([...Object.keys(userService.routes), ...Object.keys(orderService.routes)]);
});

test("whose keys count is told apart", () => {
  expect(routeOf("addUser").keyFor).toBe("operators");
  expect(routeOf("placeOrder").keyFor).toBe("everyone");
  expect(routeOf("addProduct").keyFor).toBe("everyone"); // customers may not call it at all
  for (const name of ["login", "logout", "addKey", "removeKey", "getOrder"] as const) {
    expect(routeOf(name).keyFor).toBe("nobody");
  }
});

test("each route is read as the contract has it", () => {
  for (const { service, routes } of [userService, orderService]) {
    for (const { operationId, method, path, ifMatch, rateLimit, undo } of Object.values(routes)) {
      const route = routeOf(operationId as OperationName);
      expect(route).toMatchObject({ service, method, path, ifMatch, ownLimit: rateLimit !== null });
      expect(Object.keys(route.reply).length).toBeGreaterThan(0);
      expect(undoOf(operationId as OperationName)).toEqual(undo ?? undefined);
    }
  }
  expect(routeOf("listUsers").query).toEqual(new Set(["limit", "cursor", "sort", "name", "name_prefix", "role"]));
  expect(routeOf("placeOrder").body).toEqual(new Set(["user_id", "product_id", "quantity", "date"]));
  expect([...routeOf("importOrders").body]).toContain("orders.price.currency");
});
