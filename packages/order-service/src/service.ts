import type { Database } from "@shop/database";
import { type operations as Contract, contract } from "@shop/openapi/order-service";
import { createService, defineService, type Service, type ServiceOptions } from "@shop/service-kit";
import { operations } from "./operations/index.ts";
import type { Stores } from "./stores/stores.ts";

export interface OrderServiceOptions extends Omit<ServiceOptions, "definition" | "portFlag"> {
  /** Where credentials, the news of the journal and the readiness come from; `stores` are made of the same one. */
  readonly database: Database;
  readonly stores: Stores;
}

/** Puts order-service together. Does not listen. */
export function orderService({ stores, ...options }: OrderServiceOptions): Service {
  const definition = defineService<Contract>(contract, operations({ ...stores, feed: options.database.feed }));
  return createService({ ...options, definition, portFlag: "--order-port" });
}
