import type { ImportFolder } from "../record/import-folder.ts";
import type { OtherImports } from "../record/other-imports.ts";
import type { LoggedRow } from "../record/outcome-log.ts";
import type { ImportRecord } from "../record/record-file.ts";
import type { KeyedRow, Outcome } from "./importer.ts";
import type { KnownRow } from "./preparation.ts";
import type { RejectedRow, Rejects } from "./rejects.ts";

/** Writes down what happens, in the order that a kill at any moment leaves it right: first what is done, then that it is done. */
export class Keeper {
  readonly #folder: ImportFolder;
  readonly #rejects: Rejects;
  readonly #others: OtherImports;
  #record: ImportRecord;

  constructor(folder: ImportFolder, rejects: Rejects, others: OtherImports, record: ImportRecord) {
    this.#folder = folder;
    this.#rejects = rejects;
    this.#others = others;
    this.#record = record;
    folder.keep(record);
  }

  sent(rows: readonly KeyedRow[]): void {
    this.#log(rows, () => "sent");
  }

  /** Of a row that is known from elsewhere. */
  known({ number, hash, outcome, isNew }: KnownRow): void {
    if (isNew) this.#folder.log.write(number, [{ status: outcome.status, hash }]);
  }

  done(rows: readonly KeyedRow[], outcomes: readonly Outcome[]): void {
    const rejected = rows.flatMap((row, index): RejectedRow[] => {
      const outcome = outcomes[index];
      return outcome?.status === "rejected" ? [{ row, outcome }] : [];
    });
    this.#rejects.write(rejected);
    if (rejected.length > 0 && this.#record.rejects !== this.#rejects.path) this.#keep({ rejects: this.#rejects.path });
    const first = outcomes.find((outcome) => outcome.status === "added" && outcome.witness !== undefined);
    if (this.#record.witness === null && first?.status === "added") this.#keep({ witness: first.witness ?? null });
    for (const [index, { key, values }] of rows.entries())
      if (values.key === key && outcomes[index]?.status !== "rejected") this.#others.tell(key, "added");
    this.#log(rows, (index) => outcomes[index]?.status ?? "sent");
  }

  finished(now: Date): void {
    this.#folder.log.sync();
    const { passwords } = this.#record;
    this.#keep({ finished_at: now.toISOString(), passwords: passwords && { ...passwords, secret: null } });
  }

  #keep(change: Partial<ImportRecord>): void {
    this.#record = { ...this.#record, ...change };
    this.#folder.keep(this.#record);
  }

  /** With one write for rows that follow one another. */
  #log(rows: readonly KeyedRow[], status: (index: number) => LoggedRow["status"]): void {
    let run: LoggedRow[] = [];
    rows.forEach((row, index) => {
      run.push({ status: status(index), hash: row.hash });
      if (rows[index + 1]?.number === row.number + 1) return;
      this.#folder.log.write(row.number - run.length + 1, run);
      run = [];
    });
  }
}
