import { isShopError } from "@shop/sdk";
import type { CommandCall } from "../commands/command.ts";
import { confirm } from "../confirm/confirm.ts";
import type { Connection } from "../connection/connect.ts";
import { beforeChange } from "../contexts/before-change.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { columnsOf } from "../output/column.ts";
import { countingLine } from "../output/counting-line.ts";
import { printThing } from "../output/print.ts";
import { type Applied, changeRows, checkRows, type Progress } from "./apply-plan.ts";
import { makePlan } from "./make-plan.ts";
import type { Plan, PlannedWork, PlanTotal } from "./plan.ts";
import { readPlan, writePlan } from "./plan-file.ts";
import { refuseOtherShop } from "./shop-identity.ts";
import { showPlan, totalsText } from "./show-plan.ts";

interface PlanSummary {
  readonly plan: string;
  readonly action: string;
  readonly where: string;
  readonly rows: number;
  readonly totals: readonly PlanTotal[];
  readonly file: string;
}

const summaryColumns = columnsOf<PlanSummary>({
  plan: {},
  action: {},
  where: {},
  rows: {},
  totals: { value: ({ totals }) => totalsText(totals) },
  file: {},
});
const appliedColumns = columnsOf<Applied>({
  plan: {},
  action: {},
  rows: { align: "right" },
  applied: { align: "right" },
  done_before: { align: "right" },
  failed: { value: ({ failed }) => String(failed.length), align: "right" },
});

/** `--where … --plan FILE`: writes what would be done. `--where …` alone: shows it, and does it when it is confirmed. */
export async function planned(
  work: PlannedWork,
  where: string,
  connection: Connection,
  call: CommandCall,
): Promise<ExitCode> {
  const file = call.options.plan;
  if (typeof file !== "string") await beforeChange(connection, call);
  const plan = await makePlan(work, where, connection);
  if (typeof file !== "string") return carryOut(plan, connection, call, false);
  if (call.terminal.stderr.isTTY) await showPlan(plan, call.terminal);
  await writePlan(file, plan);
  const { plan: id, action } = plan.header;
  const { rows, totals } = plan.end;
  await printThing({ plan: id, action, where, rows, totals, file }, summaryColumns, call);
  if (call.terminal.stderr.isTTY)
    call.terminal.stderr.write(`Nothing was changed. To do exactly this: shop apply ${file}\n`);
  return exitCodes.ok;
}

/** `shop apply FILE`: does exactly what the file says, or refuses. */
export async function applyFile(file: string, connection: Connection, call: CommandCall): Promise<ExitCode> {
  const plan = await readPlan(file);
  await refuseOtherShop(connection.shop, plan.header);
  return carryOut(plan, connection, call, true);
}

async function carryOut(plan: Plan, { shop }: Connection, call: CommandCall, ofFile: boolean): Promise<ExitCode> {
  const progress = progressOf(call);
  // Of an old plan it is said at once when it can't be; one that was just made is looked at after somebody has thought about it.
  let done = ofFile ? await checkRows(plan, shop, progress.show).finally(progress.done) : undefined;
  if (plan.end.rows > (done?.size ?? 0)) {
    if (call.terminal.stderr.isTTY) await showPlan(plan, call.terminal);
    const type = plan.header.action === "orders.cancel" ? String(plan.end.rows) : undefined;
    await confirm(call, () => ({ says: [], type }), { needsYes: true });
  }
  done ??= await checkRows(plan, shop, progress.show).finally(progress.done);
  const applied = await changeRows(plan, done, shop, progress.show)
    .catch((error: unknown) => {
      throw brokenOff(error, ofFile);
    })
    .finally(progress.done);
  await printThing(applied, appliedColumns, call);
  return conclude(applied, call);
}

/** An apply that was broken off can be repeated, which is the first thing that somebody wants to know then. */
function brokenOff(error: unknown, ofFile: boolean): unknown {
  if (isShopError(error) && ofFile)
    error.message += " Some rows may have been changed; the same command goes on, and repeats none.";
  return error;
}

function conclude({ failed, rows }: Applied, { terminal: { stderr } }: CommandCall): ExitCode {
  if (failed.length === 0) return exitCodes.ok;
  for (const { id, code, message } of failed.slice(0, 20)) stderr.write(`shop: ${id}: ${message} (${code})\n`);
  stderr.write(`shop: ${failed.length} of ${rows} rows were refused.\n`);
  return exitCodes.partlyFailed;
}

/** Counts on stderr, for people. */
function progressOf({ terminal }: CommandCall): { show: Progress; done: () => void } {
  const line = countingLine(terminal);
  return { show: (doing, rows, of) => line.show(`${doing} ${rows} of ${of} …`), done: line.done };
}
