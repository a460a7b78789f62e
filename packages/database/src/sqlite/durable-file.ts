import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

/** Makes the folder and those above it, readable by the owner only, so that they are still there after a power cut. */
export function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; made !== dirname(first) && made !== dirname(made); made = dirname(made)) {
    sync(dirname(made));
  }
}

/** Makes an empty file that only its owner can read, unless it is there. */
export function makePrivateFile(file: string): void {
  try {
    closeSync(openSync(file, "wx", 0o600));
  } catch (error) {
    // One that exists is not opened: closing it would drop the locks that SQLite holds on it in this process.
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}

/** Puts a file of mode 0600 in place, whole or not at all, and on the disk when this returns. */
export function writePrivateFile(file: string, content: string): void {
  const folder = dirname(file);
  const temporary = join(folder, `.${process.pid}-${Date.now()}.tmp`);
  try {
    const fd = openSync(temporary, "wx", 0o600);
    try {
      writeSync(fd, content);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  sync(folder);
}

/** Puts what anybody has written into the file on the disk, and its name with it. Does nothing when there is no such file. */
export function syncFile(file: string): void {
  try {
    sync(file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    return;
  }
  sync(dirname(file));
}

function sync(path: string): void {
  const fd = openSync(path, "r");
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
