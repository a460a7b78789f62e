import type { Row } from "../columns/column.ts";
import type { RowStatus } from "../record/outcome-log.ts";
import type { Witness } from "../record/record-file.ts";

/** A row on its way. */
export interface KeyedRow extends Row {
  /** The idempotency key of what it asks for. */
  readonly key: string;
  /** Of its values, 7 bytes in hexadecimal digits. */
  readonly hash: string;
  /** Under which a call for it is made and stands in the journal: that of the first row of its batch. */
  readonly requestId: string;
  /** What is known of it from an earlier run. */
  readonly earlier: RowStatus;
}

/** What became of a row, or would become. */
export type Outcome =
  | { readonly status: "added"; readonly witness?: Witness }
  | { readonly status: "unchanged" }
  | { readonly status: "rejected"; readonly code: string; readonly message: string };

/** Rows of orders that one call takes; a row's batch is the same in every run. */
export const orderBatch = 250;

/** Brings rows into the shop, or finds out what would happen. */
export interface Importer {
  /** Rows that one call takes. */
  readonly batch: number;
  /** Calls at once, unless something else is asked for: measured. 1 keeps the order of the file. */
  readonly lanes: number;
  /** One outcome for each row, in their order. @throws what concerns not a row but the whole import */
  take(rows: readonly KeyedRow[]): Promise<readonly Outcome[]>;
}

export const rejected = (code: string, message: string): Outcome => ({ status: "rejected", code, message });
