import { faultsOf, type Validate } from "@shop/openapi";
import { type FieldError, invalidRequest } from "../http/request-failure.ts";

/** @throws invalid_request that names every place of `value` that does not fit */
export function validate(check: Validate | null, value: unknown, where: FieldError["in"]): void {
  if (check === null || check(value)) return;
  throw invalidRequest(faultsOf(check.errors ?? []).map((fault) => ({ in: where, ...fault })));
}
