import { runWriter } from "../sqlite/index.ts";
import type { ServiceUnits } from "./change.ts";
import { sqliteUnits } from "./sqlite-units.ts";

/**
 * Makes the calling module the one that carries out a service's changes, where the engine has a thread for that (SQLite). Does
 * nothing on the main thread, so that the module can be imported as well.
 */
export function runUnits(units: ServiceUnits): void {
  runWriter(sqliteUnits(units));
}
