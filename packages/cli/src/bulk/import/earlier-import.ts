import { hash } from "node:crypto";
import type { Shop } from "@shop/sdk";
import { exitCodes } from "../../exit-codes.ts";
import { CliFailure } from "../../failures/cli-failure.ts";
import type { Row } from "../columns/column.ts";
import { type ImportFile, rowsOf } from "../reading/import-file.ts";
import { forget, ImportFolder } from "../record/import-folder.ts";
import type { OutcomeLog, RowStatus } from "../record/outcome-log.ts";
import type { ImportRecord, Witness } from "../record/record-file.ts";

/** Of a row's values but its key, 7 bytes in hexadecimal digits: whether two rows say the same. */
export function rowHash({ values: { key: _, ...values } }: Pick<Row, "values">): string {
  const sorted = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return hash("sha256", JSON.stringify(sorted), "hex").slice(0, 14);
}

/** What is known of a row: whether it is in the shop, and the same. */
export function knownStatus(log: OutcomeLog, number: number, hashOfRow: string): RowStatus {
  const found = log.read(number);
  return found === undefined || found.hash !== hashOfRow ? "unknown" : found.status;
}

/**
 * Whether the shop at this address is still the one that the import went into, and not one that was made anew since. The
 * journal keeps every thing that was ever added.
 */
export async function isSameShop(shop: Shop, witness: Witness | null): Promise<boolean> {
  if (witness === null) return true;
  const { kind, id, at } = witness;
  const query = { subject_kind: kind, subject_id: id, limit: 1 } as const;
  const [first] = await shop.events.list(query).toArray({ max: 1 });
  return first?.at === at;
}

/** How much of what a file was is still there. */
export interface Common {
  /** Rows at the same place, with the same values. */
  readonly rows: number;
  /** Of these, how many are in the shop. */
  readonly done: number;
}

/** Compares the file with what it was when it was imported before. */
export async function inCommon(file: ImportFile, log: OutcomeLog, signal: AbortSignal): Promise<Common> {
  let [common, done] = [0, 0];
  for await (const row of rowsOf(file)) {
    signal.throwIfAborted();
    const status = knownStatus(log, row.number, rowHash(row));
    if (status !== "unknown") common += 1;
    if (isDone(status)) done += 1;
  }
  return { rows: common, done };
}

export const isDone = (status: RowStatus): boolean => status === "added" || status === "unchanged";

/** Opens what is kept of this import; what was kept for a shop that is no more is forgotten. */
export async function openFolder(
  path: string,
  shop: Shop,
  resume: boolean,
): Promise<{ readonly folder: ImportFolder; readonly earlier: ImportRecord | undefined }> {
  const folder = new ImportFolder(path);
  try {
    const { record } = folder;
    if (record === undefined || (await isSameShop(shop, record.witness))) return { folder, earlier: record };
    if (resume) throw anotherShop();
  } catch (error) {
    folder[Symbol.dispose]();
    throw error;
  }
  forget(path);
  folder[Symbol.dispose]();
  return { folder: new ImportFolder(path), earlier: undefined };
}

/** @throws exit 5, for a person to say what they mean */
export function changedSince(name: string, record: ImportRecord | undefined, common: number, rows: number): CliFailure {
  const when = (record?.finished_at ?? record?.started_at)?.slice(0, 16).replace("T", " ");
  return new CliFailure(
    "file_changed",
    exitCodes.conflict,
    `${name} was imported before (${when} UTC) and has been changed since: ${common} of its ${rows} rows were placed then as they are now.`,
    "--only-changed imports the rows that were changed or added, --as-new places all of them as new orders.",
  );
}

const anotherShop = (): CliFailure =>
  new CliFailure(
    "another_shop",
    exitCodes.conflict,
    "The import began in another shop: what it added there is not in this one.",
    "Without --resume it begins anew.",
  );
