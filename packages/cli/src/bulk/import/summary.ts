import { columnsOf } from "../../output/column.ts";
import type { Kind } from "../kind.ts";

/** What became of an import, for programs: `--json`. */
export interface ImportSummary {
  readonly kind: Kind;
  readonly dry_run: boolean;
  readonly rows: number;
  readonly added: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly seconds: number;
  /** The file of the rejected rows. */
  readonly rejects: string | null;
}

const number = { align: "right" } as const;

export const summaryColumns = columnsOf<ImportSummary>({
  kind: {},
  dry_run: {},
  rows: number,
  added: number,
  unchanged: number,
  rejected: number,
  seconds: number,
  rejects: {},
});
