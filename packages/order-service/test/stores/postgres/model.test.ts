import { postgresEngine } from "../../support/postgres-engine.ts";
import { orderModelContract } from "../order-model.contract.ts";

orderModelContract(postgresEngine());
