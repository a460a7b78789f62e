import { sqliteEngine } from "../../support/sqlite-engine.ts";
import { orderModelContract } from "../order-model.contract.ts";

orderModelContract(sqliteEngine);
