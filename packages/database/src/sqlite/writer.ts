import { isMainThread, type MessagePort, parentPort, workerData } from "node:worker_threads";
import { builtInUnits } from "./built-in-units.ts";
import { carryError } from "./carried-error.ts";
import { CleanUp } from "./clean-up.ts";
import { scheduleCleanUp } from "./clean-up-schedule.ts";
import { assertDurable, openWriting } from "./connection.ts";
import { faultPoint } from "./fault-point.ts";
import { noSpaceLeft } from "./free-space.ts";
import { Group, type PreparedUnit } from "./group.ts";
import { retryBusy } from "./retry-busy.ts";
import type { Units } from "./unit.ts";
import { WriterLoop } from "./writer-loop.ts";
import { type FromWriter, isWriterStart, type ToWriter, type WriterStart } from "./writer-messages.ts";

const startLimitMs = 30_000;

/**
 * Makes the calling module the writer thread of `openSqlite`, whose option `units` names that module. Does nothing on
 * the main thread, so that the module can be imported for its types as well.
 */
export function runWriter(units: Units): void {
  if (isMainThread || parentPort === null || !isWriterStart(workerData)) return;
  void serve(parentPort, workerData.shopWriter, { ...units, ...builtInUnits });
}

async function serve(port: MessagePort, start: WriterStart["shopWriter"], units: Units): Promise<void> {
  const tell = (message: FromWriter) => port.postMessage(message);
  try {
    const { db, group, cleanUp } = await retryBusy(() => prepare(start.file, units), startLimitMs);
    const loop = new WriterLoop({
      group,
      groupLimit: start.groupLimit,
      noSpaceLeft: () => noSpaceLeft(start.file),
      checkFirstCommit: () => assertDurable(db),
      report: (report) => tellResults(port, { kind: "group", report }),
      die: (error) => tell({ kind: "fatal", error: carryError(error) }),
    });
    const stopCleaning = scheduleCleanUp({ cleanUp, loop, everyMs: start.cleanEveryMs, file: start.file });
    const close = () => {
      stopCleaning();
      db.close();
      port.close();
    };
    port.on("message", (message: ToWriter) => {
      if (message === "close") loop.afterAll(close);
      else if ("drop" in message) loop.drop(message.drop);
      else loop.accept(message);
    });
    tell({ kind: "ready", units: Object.keys(units) });
  } catch (error) {
    tell({ kind: "failed", error: carryError(error) });
  }
}

/** Opens the connection and prepares every statement, so that a mistake in the SQL shows at the start. */
function prepare(file: string, units: Units) {
  const db = openWriting(file);
  try {
    const prepared = Object.values(units).map((unit) => unit(db) as PreparedUnit);
    return { db, group: new Group(db, prepared, faultPoint(process.env)), cleanUp: new CleanUp(db) };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The commit has happened, so its results must get across even when a unit returned what can't be cloned. */
function tellResults(port: MessagePort, message: FromWriter): void {
  try {
    port.postMessage(message);
  } catch {
    port.postMessage(JSON.parse(JSON.stringify(message)));
  }
}
