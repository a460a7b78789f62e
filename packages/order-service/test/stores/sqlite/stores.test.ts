import { sqliteEngine } from "../../support/sqlite-engine.ts";
import { eventStoreContract } from "../event-store.contract.ts";
import { orderListContract } from "../order-list.contract.ts";
import { orderStoreContract } from "../order-store.contract.ts";
import { productListContract } from "../product-list.contract.ts";
import { productStoreContract } from "../product-store.contract.ts";
import { statsStoreContract } from "../stats-store.contract.ts";
import { stockMovementStoreContract } from "../stock-movement-store.contract.ts";

orderStoreContract(sqliteEngine);
orderListContract(sqliteEngine);
productStoreContract(sqliteEngine);
productListContract(sqliteEngine);
stockMovementStoreContract(sqliteEngine);
eventStoreContract(sqliteEngine);
statsStoreContract(sqliteEngine);
