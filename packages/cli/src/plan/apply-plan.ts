import { isShopError, type Shop } from "@shop/sdk";
import { shellLine } from "../command-line/shell-line.ts";
import { exitCodes } from "../exit-codes.ts";
import { CliFailure } from "../failures/cli-failure.ts";
import { pooled } from "../history/verify/pooled.ts";
import { doRow } from "./do-row.ts";
import type { Plan, PlanRow } from "./plan.ts";
import { rowState } from "./row-state.ts";

const AT_ONCE = 16;
/** How many rows are named one by one. */
const NAMED = 20;

/** What has come of a plan. */
export interface Applied {
  readonly plan: string;
  readonly action: string;
  readonly rows: number;
  /** Rows that were changed now. */
  readonly applied: number;
  /** Rows that an earlier try had changed. */
  readonly done_before: number;
  readonly failed: readonly { readonly id: number; readonly code: string; readonly message: string }[];
}

export type Progress = (doing: "Checking" | "Changing", rows: number, of: number) => void;

/**
 * Looks at every row before any is changed. Gives the ids of those that an earlier try has changed.
 * @throws exit 5 when a row is not what it was when the plan was made
 */
export async function checkRows(plan: Plan, shop: Shop, progress: Progress): Promise<ReadonlySet<number>> {
  const done = new Set<number>();
  const moved: string[] = [];
  let looked = 0;
  let count = 0;
  await pooled(plan.rows(), AT_ONCE, async (row) => {
    const state = await rowState(plan.header, row, shop);
    if (state.state === "done") done.add(row.id);
    if (state.state === "moved") {
      count += 1;
      if (moved.length < NAMED) moved.push(state.why);
    }
    looked += 1;
    progress("Checking", looked, plan.end.rows);
  });
  if (count > 0) throw movedOn(moved, count, plan);
  return done;
}

function movedOn(moved: readonly string[], count: number, { end, header }: Plan): CliFailure {
  const more = count > moved.length ? `; and ${count - moved.length} more` : "";
  return new CliFailure(
    "plan_moved_on",
    exitCodes.conflict,
    `${count} of ${end.rows} rows are not what they were when the plan was made: ${moved.join("; ")}${more}. Nothing was changed.`,
    `Make the plan anew: ${shellLine(["--where", header.where])}`,
  );
}

/** Changes the rows that are left. One that is refused hinders none of the others; what breaks the connection ends it all. */
export async function changeRows(
  plan: Plan,
  done: ReadonlySet<number>,
  shop: Shop,
  progress: Progress,
): Promise<Applied> {
  const failed: Applied["failed"][number][] = [];
  let changed = 0;
  const work = async (row: PlanRow): Promise<void> => {
    if (done.has(row.id)) return;
    try {
      await doRow(plan.header, row, shop);
      changed += 1;
    } catch (error) {
      if (!isShopError(error) || error.certainty !== "rejected" || error.status === 401 || error.status === 403)
        throw error;
      failed.push({ id: row.id, code: error.code, message: error.message });
    }
    progress("Changing", changed + failed.length, plan.end.rows - done.size);
  };
  await pooled(plan.rows(), AT_ONCE, work);
  const { plan: id, action } = plan.header;
  return { plan: id, action, rows: plan.end.rows, applied: changed, done_before: done.size, failed };
}
