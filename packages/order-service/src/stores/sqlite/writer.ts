import { runWriter } from "@shop/database/sqlite";
import { units } from "./units/units.ts";

// The entry of the writer thread. Not imported by anything: `openSqlite` starts it by its URL.
runWriter(units);
