import type { Row } from "../columns/column.ts";
import { type ImportId, rowKey } from "../record/import-id.ts";
import type { OutcomeLog } from "../record/outcome-log.ts";
import { isDone, knownStatus, rowHash } from "./earlier-import.ts";
import { type KeyedRow, type Outcome, orderBatch } from "./importer.ts";

/** An import, by its id and what is known of its rows. */
export interface KnownImport {
  readonly id: ImportId;
  readonly log: OutcomeLog;
}

interface Knowledge {
  /** This import; `undefined` in a dry run of a file that was never imported. */
  readonly own: KnownImport | undefined;
  readonly id: ImportId;
  /** What the file was before it was changed, for `--only-changed`. */
  readonly before: KnownImport | undefined;
  /** Go on after what was done, rejected rows included. */
  readonly resume: boolean;
  /** Whether the shop itself knows what is there, so that every row is compared again. */
  readonly compares: boolean;
}

/** Decides for each row whether it has to be asked about, and under which key. */
export function preparation({ own, id, before, resume, compares }: Knowledge): (row: Row) => KeyedRow | Outcome {
  return (row) => {
    const hash = rowHash(row);
    const earlier = own === undefined ? "unknown" : knownStatus(own.log, row.number, hash);
    if (resume && (isDone(earlier) || earlier === "rejected")) return outcomeOf(earlier);
    if (!compares && isDone(earlier)) return { status: "unchanged" };
    const old = before === undefined ? "unknown" : knownStatus(before.log, row.number, hash);
    if (isDone(old)) return { status: "unchanged" };
    // A row that an earlier import had on its way keeps the key that it had there.
    const owner = old === "unknown" || before === undefined ? id : before.id;
    const key = explicitKey(row) ?? rowKey(owner, row.number);
    const requestId = rowKey(owner, row.number - ((row.number - 1) % orderBatch));
    return { ...row, hash, key, requestId, earlier: earlier === "unknown" ? old : earlier };
  };
}

/** What a run that goes on counts of the one before. A rejected row is in the file of rejected rows, and is not told again. */
function outcomeOf(status: "added" | "unchanged" | "rejected" | "unknown" | "sent"): Outcome {
  if (status === "rejected") return { status, code: "rejected_before", message: "It was rejected before." };
  return { status: status === "added" ? "added" : "unchanged" };
}

/** One that is no key is told as what is wrong with the row, by whoever reads it. */
function explicitKey({ values: { key } }: Row): string | undefined {
  return typeof key === "string" ? key : undefined;
}
