import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { exitCodes } from "../../exit-codes.ts";
import { CliFailure, usage } from "../../failures/cli-failure.ts";

/** A file that comes to be as a whole or not at all: written beside its place under another name, and moved there when it is done. */
export class NewFile implements Disposable {
  readonly #path: string;
  readonly #temporary: string;
  readonly #fd: number;
  #open = true;

  /** @throws exit 5 when there is one and it is not to be replaced */
  constructor(path: string, force: boolean) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) throw usage(`${path} is a folder.`, "Name a file in it.");
    if (found !== undefined && !force)
      throw new CliFailure(
        "file_exists",
        exitCodes.conflict,
        `There is a file ${path} already.`,
        "--force replaces it.",
      );
    this.#path = path;
    this.#temporary = `${path}.${process.pid}.tmp`;
    this.#fd = opened(this.#temporary, path);
  }

  write(text: string): void {
    const bytes = Buffer.from(text);
    for (let written = 0; written < bytes.length; ) written += writeSync(this.#fd, bytes, written);
  }

  finish(): void {
    fsyncSync(this.#fd);
    this.#close();
    renameSync(this.#temporary, this.#path);
  }

  /** Without `finish` nothing is left of it. */
  [Symbol.dispose](): void {
    if (!this.#open) return;
    this.#close();
    rmSync(this.#temporary, { force: true });
  }

  #close(): void {
    closeSync(this.#fd);
    this.#open = false;
  }
}

/** What is exported is about people: for its owner only. */
function opened(temporary: string, path: string): number {
  try {
    return openSync(temporary, "w", 0o600);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new CliFailure(
      "file_unwritable",
      exitCodes.failed,
      `${path} can't be written: ${reasons[code] ?? String(error)}.`,
      "Name another file.",
    );
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "its folder is not there",
  ENOTDIR: "a part of its path is a file",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "it is on a read-only file system",
  ENOSPC: "the disk is full",
};
