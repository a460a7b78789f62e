import type { DatabaseUrl } from "../../database-url.ts";
import { compareRows, type TableProof } from "../copy/compare-rows.ts";
import { copyRows } from "../copy/copy-rows.ts";
import type { CopySource, CopyTarget, SourceMark } from "../copy/ends.ts";
import { othersStayBehind } from "../copy/failures.ts";
import { labelOf } from "../copy/postgres-sessions.ts";
import { openPostgresSource } from "../copy/postgres-source.ts";
import { openPostgresTarget } from "../copy/postgres-target.ts";
import { openSqliteSource } from "../copy/sqlite-source.ts";
import { openSqliteTarget } from "../copy/sqlite-target.ts";
import { exitCodes, usage } from "../failure.ts";
import type { Outcome, TaskOf, Teller } from "../task.ts";
import { secondsSince } from "../words.ts";
import { isSame } from "./backup.ts";

/** What was copied, as it is printed. */
export interface Copied {
  readonly from: string;
  readonly to: string;
  /** Whether a copy that was broken off was gone on with. */
  readonly resumed: boolean;
  readonly newest_event_id: number;
  /** Tables that are not the shop's own, and stayed behind. */
  readonly left_out: readonly string[];
  /** By table. */
  readonly tables: Readonly<Record<string, TableProof>>;
  readonly seconds: number;
}

/** Copies a whole shop into an empty database, of the other engine or the same, and proves it row by row. */
export async function copy({ from, to, withoutOthers }: TaskOf<"copy">, { progress }: Teller): Promise<Outcome> {
  const started = performance.now();
  const [fromLabel, toLabel] = [named(from), named(to)];
  if (fromLabel === toLabel || (from.engine === "sqlite" && to.engine === "sqlite" && isSame(from.file, to.file)))
    throw usage("--from and --to are the same database.");
  const source = await (from.engine === "sqlite" ? openSqliteSource(from.file) : openPostgresSource(from.url));
  try {
    if (source.others.length > 0 && !withoutOthers) throw othersStayBehind(fromLabel, source.others);
    const target = await openTarget(to, source.mark);
    try {
      const tables = await carryOver(source, target, progress);
      const { newest_event_id } = source.mark;
      const { resumed } = target;
      const result: Copied = {
        from: fromLabel,
        to: toLabel,
        resumed,
        newest_event_id,
        left_out: source.others,
        tables,
        seconds: secondsSince(started),
      };
      return { result, exitCode: exitCodes.ok };
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function carryOver(
  source: CopySource,
  target: CopyTarget,
  progress: Teller["progress"],
): Promise<Copied["tables"]> {
  await copyRows(source, target, progress);
  const proofs = await compareRows(source, target, progress);
  progress("Finishing …");
  await target.finish(source);
  return proofs;
}

function openTarget(to: DatabaseUrl, mark: SourceMark): Promise<CopyTarget> {
  return to.engine === "sqlite" ? openSqliteTarget(to.file, mark) : openPostgresTarget(to.url, mark);
}

function named(database: DatabaseUrl): string {
  if (database.engine === "sqlite") return `sqlite:${database.file}`;
  try {
    return labelOf(database.url);
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
}
