import type { Row } from "../columns/column.ts";
import { type ImportId, rowKey } from "../record/import-id.ts";
import type { OtherImports } from "../record/other-imports.ts";
import type { OutcomeLog, RowStatus } from "../record/outcome-log.ts";
import { isDone, knownStatus, rowHash } from "./earlier-import.ts";
import { type KeyedRow, type Outcome, orderBatch, rejected } from "./importer.ts";

/** An import, by its id and what is known of its rows. */
export interface KnownImport {
  readonly id: ImportId;
  readonly log: OutcomeLog;
}

/** A row about which nobody has to be asked. */
export interface KnownRow {
  readonly number: number;
  readonly hash: string;
  readonly outcome: Outcome;
  /** Whether it is known from elsewhere, and this import has yet to write it down. */
  readonly isNew: boolean;
}

interface Knowledge {
  /** This import; `undefined` in a dry run of a file that was never imported. */
  readonly own: KnownImport | undefined;
  readonly id: ImportId;
  /** What the file was before it was changed, for `--only-changed`. */
  readonly before: KnownImport | undefined;
  /** Whose rejected rows the file may have. */
  readonly others: OtherImports | undefined;
  /** Go on after what was done, rejected rows included. */
  readonly resume: boolean;
  /** Whether the shop itself knows what is there, so that every row is compared again. */
  readonly compares: boolean;
}

/** Decides for each row whether it has to be asked about, and under which key. */
export function preparation(knowledge: Knowledge): (row: Row) => KeyedRow | KnownRow {
  const { own, id, before, others, resume, compares } = knowledge;
  return (row) => {
    const hash = rowHash(row);
    const known = (outcome: Outcome, isNew: boolean): KnownRow => ({ number: row.number, hash, outcome, isNew });
    const earlier = own === undefined ? "unknown" : knownStatus(own.log, row.number, hash);
    if (resume && (isDone(earlier) || earlier === "rejected")) return known(outcomeOf(earlier), false);
    if (!compares && isDone(earlier)) return known({ status: "unchanged" }, false);
    const old = before === undefined ? "unknown" : knownStatus(before.log, row.number, hash);
    if (isDone(old)) return known({ status: "unchanged" }, true);
    const explicit = explicitKey(row);
    const there = explicit === undefined ? undefined : others?.find(explicit);
    if (there !== undefined && isDone(there.status) && there.hash === hash) return known({ status: "unchanged" }, true);
    // A row that an earlier import had on its way keeps the key that it had there.
    const owner = old === "unknown" || before === undefined ? id : before.id;
    const key = explicit ?? rowKey(owner, row.number);
    const requestId = rowKey(owner, row.number - ((row.number - 1) % orderBatch));
    return { ...row, hash, key, requestId, earlier: earlier === "unknown" ? old : earlier };
  };
}

/** What a run that goes on counts of the one before. A rejected row is in the file of rejected rows, and is not told again. */
function outcomeOf(status: RowStatus): Outcome {
  if (status === "rejected") return rejected("rejected_before", "It was rejected before.");
  return { status: status === "added" ? "added" : "unchanged" };
}

/** One that is no key is told as what is wrong with the row, by whoever reads it. */
function explicitKey({ values: { key } }: Row): string | undefined {
  return typeof key === "string" ? key : undefined;
}
