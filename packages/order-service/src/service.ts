import type { Database } from "@shop/database";
import { type operations as Contract, contract } from "@shop/openapi/order-service";
import { createService, defineService, type Service, type ServiceOptions } from "@shop/service-kit";
import { countedOrders } from "./metrics/counted-orders.ts";
import { LedgerWatch } from "./metrics/ledger-watch.ts";
import { SalesCount } from "./metrics/sales-count.ts";
import { operations } from "./operations/index.ts";
import type { Stores } from "./stores/stores.ts";

export interface OrderServiceOptions extends Omit<ServiceOptions, "definition" | "portFlag" | "observe"> {
  /** Where credentials, the news of the journal and the readiness come from; `stores` are made of the same one. */
  readonly database: Database;
  readonly stores: Stores;
}

/** Puts order-service together. Does not listen. */
export function orderService({ stores, ...options }: OrderServiceOptions): Service {
  const sales = new SalesCount();
  const orders = countedOrders(stores.orders, sales);
  const definition = defineService<Contract>(contract, operations({ ...stores, orders, feed: options.database.feed }));
  const ledger = new LedgerWatch(stores);
  const observe: ServiceOptions["observe"] = (metrics) => {
    sales.observe(metrics);
    ledger.observe(metrics);
  };
  return createService({ ...options, definition, observe, portFlag: "--order-port" });
}
