import { resolve } from "node:path";
import { type ExitCode, exitCodes } from "../../exit-codes.ts";
import type { ImportJob } from "../import/import-job.ts";
import type { Importer, Outcome } from "../import/importer.ts";
import type { Patience } from "../import/persist.ts";
import { preparation } from "../import/preparation.ts";
import { ProgressBar } from "../import/progress-bar.ts";
import { newFile, type RejectedRow, Rejects } from "../import/rejects.ts";
import { runRows } from "../import/run-rows.ts";
import { Tally } from "../import/tally.ts";
import { stopped, Telling } from "../import/telling.ts";
import { rowsOf } from "../reading/import-file.ts";
import { OtherImports } from "../record/other-imports.ts";
import { orderRehearsal } from "./order-rehearsal.ts";
import { productRehearsal } from "./product-rehearsal.ts";
import { userRehearsal } from "./user-rehearsal.ts";

/** Goes through the rows as an import does, only reads from the shop, and says what would happen. */
export async function dryRun(job: ImportJob): Promise<ExitCode> {
  const { options, call, file, survey, open, signal } = job;
  const tally = new Tally();
  const telling = new Telling(job, tally);
  using rejects = rejectsOf(job);
  using others = new OtherImports(open.place, open.id.text);
  try {
    using bar = new ProgressBar(call.terminal, survey.rows, tally, options.quiet || options.json);
    const patience = { signal, waitMs: options.waitMs, onWait: bar.wait };
    await runRows({
      rows: rowsOf(file),
      importer: rehearsalOf(job, patience),
      // One after the other: what a row finds depends on those before it.
      lanes: 1,
      prepare: preparation({
        own: open.folder === undefined ? undefined : { id: open.id, log: open.folder.log },
        id: open.id,
        before: open.before,
        others,
        resume: options.resume,
        compares: options.kind !== "orders",
      }),
      onSend: () => undefined,
      onKnown: ({ outcome }) => tally.count(outcome),
      onOutcomes: (rows, outcomes) => {
        rejects?.write(rows.flatMap((row, index) => rejectedOf({ row, outcome: outcomes[index] as Outcome })));
        telling.count(rows, outcomes);
      },
      stop: signal,
    });
  } catch (error) {
    throw stopped(job, tally, signal.aborted ? undefined : error);
  }
  if (signal.aborted) throw stopped(job, tally, undefined);
  await telling.conclude(tally.rejected === 0 ? undefined : rejects?.path);
  return tally.rejected === 0 ? exitCodes.ok : exitCodes.partlyFailed;
}

function rehearsalOf({ options, connection }: ImportJob, patience: Patience): Importer {
  const { shop } = connection;
  if (options.kind === "users") return userRehearsal(shop, patience, options.generatePasswords !== undefined);
  return options.kind === "products" ? productRehearsal(shop, patience) : orderRehearsal(shop, patience);
}

/** Only when asked for: a dry run leaves nothing behind. */
function rejectsOf({ options, file, survey, call }: ImportJob): Rejects | undefined {
  if (options.rejects === undefined) return undefined;
  const path = newFile(resolve(call.terminal.cwd, options.rejects), "--rejects");
  return new Rejects(path, options.kind, file.format, survey.columns);
}

const rejectedOf = ({ row, outcome }: Omit<RejectedRow, "outcome"> & { readonly outcome: Outcome }): RejectedRow[] =>
  outcome.status === "rejected" ? [{ row, outcome }] : [];
