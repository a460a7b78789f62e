import { closeSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import { dirname } from "node:path";

const needed = 4 * 1024 * 1024;
const probeSize = 256 * 1024;

/** Whether the file's disk is full, or the process's quota of it: a probe is written, since statfs knows no quota. */
export function noSpaceLeft(file: string): boolean {
  try {
    const disk = statfsSync(dirname(file));
    return disk.bavail * disk.bsize < needed || !probeFits(`${file}.probe-${process.pid}`);
  } catch {
    return false;
  }
}

function probeFits(probe: string): boolean {
  try {
    const fd = openSync(probe, "w", 0o600);
    try {
      return writeSync(fd, Buffer.alloc(probeSize)) === probeSize;
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    return code !== "ENOSPC" && code !== "EDQUOT";
  } finally {
    rmSync(probe, { force: true });
  }
}
