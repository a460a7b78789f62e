import { closeSync, fdatasyncSync, fstatSync, openSync, readSync, writeSync } from "node:fs";

/** What is known of a row. `sent`: it was handed to the shop, and nobody knows what became of it. */
export type RowStatus = "unknown" | "sent" | "added" | "unchanged" | "rejected";

const statuses: readonly RowStatus[] = ["unknown", "sent", "added", "unchanged", "rejected"];
/** A byte for the status, and seven of the row's hash. */
const size = 8;

export interface LoggedRow {
  readonly status: RowStatus;
  /** Of its values, 7 bytes in hexadecimal digits. */
  readonly hash: string;
}

/**
 * What became of each row, in a file with eight bytes for each: it is written in place, so that a kill at any moment loses
 * nothing that was written before, and is read a piece at a time.
 */
export class OutcomeLog implements Disposable {
  readonly #fd: number;
  /** A window of the file for reading, and the number of its first row. */
  readonly #window = Buffer.alloc(size * 1024);
  #first = 0;
  #rows = 0;

  /** When it was written to the last time before it was opened, milliseconds since 1970. */
  readonly lastWrite: number;

  constructor(path: string) {
    // Read and written, made when it is not there, never emptied.
    closeSync(openSync(path, "a", 0o600));
    this.#fd = openSync(path, "r+");
    this.lastWrite = fstatSync(this.#fd).mtimeMs;
  }

  /** Of rows that follow one another, the first of which has this number. */
  write(first: number, rows: readonly LoggedRow[]): void {
    const bytes = Buffer.alloc(rows.length * size);
    rows.forEach(({ status, hash }, index) => {
      bytes[index * size] = statuses.indexOf(status);
      bytes.write(hash, index * size + 1, "hex");
    });
    writeSync(this.#fd, bytes, 0, bytes.length, (first - 1) * size);
    this.#rows = 0;
  }

  /** Quick when it is asked for one row after the other. */
  read(row: number): LoggedRow | undefined {
    if (row < this.#first || row >= this.#first + this.#rows) this.#load(row);
    const at = (row - this.#first) * size;
    if (row >= this.#first + this.#rows) return undefined;
    const status = statuses[this.#window[at] ?? 0] ?? "unknown";
    return { status, hash: this.#window.toString("hex", at + 1, at + size) };
  }

  sync(): void {
    fdatasyncSync(this.#fd);
  }

  [Symbol.dispose](): void {
    closeSync(this.#fd);
  }

  #load(row: number): void {
    const bytes = readSync(this.#fd, this.#window, 0, this.#window.length, (row - 1) * size);
    this.#first = row;
    this.#rows = Math.floor(bytes / size);
  }
}
