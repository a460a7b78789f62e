import type { TestEngine } from "../support/test-database.ts";
import { eventStoreContract } from "./event-store.contract.ts";
import { longListsContract } from "./long-lists.contract.ts";
import { orderListContract } from "./order-list.contract.ts";
import { orderStoreContract } from "./order-store.contract.ts";
import { productListContract } from "./product-list.contract.ts";
import { productStoreContract } from "./product-store.contract.ts";
import { statsStoreContract } from "./stats-store.contract.ts";
import { stockMovementStoreContract } from "./stock-movement-store.contract.ts";

/** What the stores of every engine must do; the races and the sequences of changes take longer and stand alone. */
export function storesContract(engine: TestEngine): void {
  orderStoreContract(engine);
  orderListContract(engine);
  longListsContract(engine);
  productStoreContract(engine);
  productListContract(engine);
  stockMovementStoreContract(engine);
  eventStoreContract(engine);
  statsStoreContract(engine);
}
