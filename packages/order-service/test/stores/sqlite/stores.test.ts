import { sqliteEngine } from "../../support/sqlite-engine.ts";
import { storesContract } from "../all.contract.ts";

storesContract(sqliteEngine);
