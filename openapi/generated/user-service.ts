// Generated from the OpenAPI documents by `pnpm generate`. Do not edit.
import type { Contract } from "../src/contract.ts";
import document from "./user-service.json" with { type: "json" };
import { routes } from "./user-service.routes.ts";
import { validators } from "./user-service.validators.js";

export type { components, operations, paths } from "./user-service.types.ts";
export { routes };

export const contract: Contract<"user-service"> = {
  service: "user-service",
  document,
  hash: "7fad07598252846644e72609c986bb01b0af69b465df48e0ee310d85475389bf",
  routes,
  titles: {
    invalid_request: "The request does not fit the contract",
    unauthenticated: "A valid session or API key is needed",
    not_allowed: "Not allowed for this caller",
    internal_error: "Something went wrong on our side",
    overloaded: "Too much to do right now",
    database_busy: "The database is busy",
    shutting_down: "The service is going down",
    deadline_passed: "Nobody waits for it any more",
    name_taken: "The name is taken",
    idempotency_in_flight: "A call with this key is still under way",
    payload_too_large: "The body is too large",
    unsupported_media_type: "The body is not JSON",
    idempotency_key_reused: "The key was used for another request",
    too_many_requests: "Too many tries",
    storage_full: "The disk is full",
    wrong_credentials: "Wrong name or password",
    no_session: "There is no session to end",
    user_not_found: "No such user",
    precondition_failed: "The thing has moved on",
    user_has_orders: "The user still has orders",
    key_not_found: "No such API key",
  },
  validators,
};
