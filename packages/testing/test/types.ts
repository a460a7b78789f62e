// Compiled, never run: what a test may script, and what not.
import type { Shop } from "@shop/sdk";
import { type Fault, fault, type ProblemCodeOf, type TestShop } from "../src/index.ts";

export function scripts(testShop: TestShop): void {
  const { faults } = testShop;
  faults.on("placeOrder", fault.problem("overloaded").twice(), fault.resetAfterCommit(), fault.pass());
  faults.on("placeOrder", fault.problem("insufficient_stock", { product_id: 1, requested: 2, available: 1 }));
  faults.on(
    "login",
    fault.problem("wrong_credentials").until(() => true),
  );
  faults.on("login", fault.problem("too_many_requests", { retry_after: 120, detail: "Too many." }).always());
  faults.on("order-service", fault.problem("shutting_down"), fault.refused().times(3));
  faults.on("readyz", fault.problem("shutting_down"));
  faults.onCall(3, "any", fault.html());

  // @ts-expect-error Placing an order has no such problem,
  faults.on("placeOrder", fault.problem("wrong_credentials"));
  // @ts-expect-error whether it is met once or twice,
  faults.on("placeOrder", fault.resetAfterCommit(), fault.problem("name_taken").twice());
  // @ts-expect-error or by one call.
  faults.onCall(1, "placeOrder", fault.problem("wrong_credentials"));
  // @ts-expect-error There is no such code,
  fault.problem("out_of_stock");
  // @ts-expect-error what the problem tells must be told,
  fault.problem("insufficient_stock");
  // @ts-expect-error all of it,
  fault.problem("insufficient_stock", { requested: 2, available: 1 });
  // @ts-expect-error as what it is,
  fault.problem("insufficient_stock", { product_id: 1, requested: "2", available: 1 });
  // @ts-expect-error and nothing else.
  fault.problem("overloaded", { available: 1 });
  // @ts-expect-error There is no such operation,
  faults.on("placeOrders", fault.refused());
  // @ts-expect-error and no such service.
  faults.away("shop-service");
  // @ts-expect-error The addresses are the test shop's own.
  testShop.options({ orderServiceUrl: "http://127.0.0.1:5000" });
}

export const code: ProblemCodeOf<"getStats"> = "not_allowed";
// @ts-expect-error Reading figures takes no stock.
export const other: ProblemCodeOf<"getStats"> = "insufficient_stock";

/** A fault that answers with no problem is one for every operation. */
export const anywhere: Fault<"wrong_credentials"> = fault.silence();

export function things(testShop: TestShop): readonly [Shop, number | undefined, string | undefined] {
  const [call] = testShop.callsOf("placeOrder");
  const [attempt] = call?.attempts ?? [];
  return [testShop.shop, attempt?.status, attempt?.fault];
}
