import { readFileSync } from "node:fs";
import { contract as orderService } from "@shop/openapi/order-service";
import { contract as userService } from "@shop/openapi/user-service";
import { expect, test } from "vitest";
import { generatedFile, routesFile } from "../generate/routes.ts";
import { routes } from "../src/generated/routes.ts";

test("the generated routes are those of the contract (`pnpm --filter @shop/sdk run generate`)", () => {
  expect(readFileSync(generatedFile, "utf8")).toBe(routesFile());
  expect(Object.keys(routes)).toEqual([...Object.keys(userService.routes), ...Object.keys(orderService.routes)]);
});

test("whose keys count is told apart", () => {
  expect(routes.addUser.keyFor).toBe("operators");
  expect(routes.placeOrder.keyFor).toBe("everyone");
  expect(routes.addProduct.keyFor).toBe("everyone"); // customers may not call it at all
  for (const name of ["login", "logout", "addKey", "removeKey", "getOrder"] as const) {
    expect(routes[name].keyFor).toBe("nobody");
  }
});
