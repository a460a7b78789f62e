import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { LocalShopFailure } from "./failure.ts";

const reasons: Readonly<Record<string, string>> = {
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "it is on a read-only file system",
  ENOSPC: "the disk is full",
  ENOENT: "it can't be made there",
  ENOTDIR: "a part of its path is a file",
  ELOOP: "its symbolic links go round in a circle",
  ENAMETOOLONG: "its name is too long",
};

/**
 * Makes the data folder, for its owner only, unless it is there, and checks that this user can work in it.
 * @throws LocalShopFailure `data_folder_unusable`
 */
export function prepareDataFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const reason = isFile(folder) ? "it is a file" : (reasons[code] ?? String(error));
    throw new LocalShopFailure(
      "data_folder_unusable",
      `The data folder ${folder} can't be used: ${reason}. Choose another one with --data or SHOP_DATA_DIR.`,
      { data_dir: folder },
      { cause: error },
    );
  }
}

/** Node's own `recursive` goes round for ever, until the memory is full, where nothing can be made, such as below /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Somebody else may have made it in between; if it is anything but a folder, that comes out next.
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}

function isFile(path: string): boolean {
  try {
    return !statSync(path).isDirectory();
  } catch {
    return false;
  }
}
