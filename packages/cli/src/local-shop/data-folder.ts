import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import { LocalShopFailure } from "./failure.ts";

const reasons: Readonly<Record<string, string>> = {
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "it is on a read-only file system",
  ENOSPC: "the disk is full",
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
    mkdirSync(folder, { recursive: true, mode: 0o700 });
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

function isFile(path: string): boolean {
  try {
    return !statSync(path).isDirectory();
  } catch {
    return false;
  }
}
