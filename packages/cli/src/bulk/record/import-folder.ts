import { hash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { writePrivateFile } from "../../demo/private-file.ts";
import { exitCodes } from "../../exit-codes.ts";
import { CliFailure } from "../../failures/cli-failure.ts";
import { type Lock, takeLock } from "../../local-shop/lock.ts";
import type { Kind } from "../kind.ts";
import type { ImportId } from "./import-id.ts";
import { OutcomeLog } from "./outcome-log.ts";
import { type ImportRecord, readRecord, writeRecord } from "./record-file.ts";

/** Which shop, what, and in which folder of ours. */
export interface Place {
  /** `importsDir()` */
  readonly parent: string;
  readonly kind: Kind;
  /** Both URLs: what was imported into one shop is not in another. */
  readonly shop: string;
}

/** What is kept of one import: its record, and what became of each row. One process has it at a time. */
export class ImportFolder implements Disposable {
  readonly path: string;
  readonly log: OutcomeLog;
  readonly #lock: Lock;
  #record: ImportRecord | undefined;

  /** @throws CliFailure, exit 5, when another process imports the same at this moment */
  constructor(path: string) {
    this.path = path;
    const lock = lockOf(path);
    if (lock === undefined)
      throw new CliFailure(
        "import_under_way",
        exitCodes.conflict,
        "The same file is being imported into this shop at this moment.",
        "Wait until that is done.",
      );
    this.#lock = lock;
    this.log = new OutcomeLog(join(path, "rows"));
    this.#record = readRecord(join(path, "import.json"));
  }

  get record(): ImportRecord | undefined {
    return this.#record;
  }

  keep(record: ImportRecord): void {
    writeRecord(join(this.path, "import.json"), record);
    this.#record = record;
  }

  [Symbol.dispose](): void {
    this.log[Symbol.dispose]();
    this.#lock.release();
  }
}

/** @throws exit 1 when nothing can be kept there */
function lockOf(path: string): Lock | undefined {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return takeLock(path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CliFailure(
      "state_unusable",
      exitCodes.failed,
      `What an import has done can't be kept in ${dirname(path)}: ${why}`,
      "SHOP_STATE_DIR names another folder.",
    );
  }
}

export function folderOf({ parent, kind, shop }: Place, id: ImportId): string {
  return join(parent, `${kind}-${hash("sha256", shop, "hex").slice(0, 12)}-${id.text}`);
}

export const isKnown = (folder: string): boolean => existsSync(join(folder, "import.json"));

/** Forgets an import: it begins anew. */
export function forget(folder: string): void {
  for (const file of ["import.json", "rows"]) rmSync(join(folder, file), { force: true });
}

/** The folder of the last import from this file, whatever was in the file then. */
export function lastFolderOfFile(place: Place, file: string): string | undefined {
  try {
    return join(place.parent, readFileSync(pointerOf(place, file), "utf8").trim());
  } catch {
    return undefined;
  }
}

export function rememberFile(place: Place, file: string, folder: string): void {
  const pointer = pointerOf(place, file);
  mkdirSync(dirname(pointer), { recursive: true, mode: 0o700 });
  writePrivateFile(pointer, `${basename(folder)}\n`);
}

const pointerOf = ({ parent, kind, shop }: Place, file: string): string =>
  join(parent, "files", hash("sha256", JSON.stringify([kind, shop, file]), "hex").slice(0, 24));
