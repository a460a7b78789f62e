import { runWriter } from "@shop/database/sqlite";
import { limitUnits } from "../../../../tests/contract/every-reply/limit-units.ts";
import { units } from "../../src/stores/sqlite/units/units.ts";

// The service's writer thread, for tests that make the database full.
runWriter({ ...units, ...limitUnits });
