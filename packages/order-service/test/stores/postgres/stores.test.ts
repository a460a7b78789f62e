import { postgresEngine } from "../../support/postgres-engine.ts";
import { storesContract } from "../all.contract.ts";

storesContract(postgresEngine());
