import { execFileSync } from "node:child_process";
import { closeSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const KB = 1024;

/** A file system of its own in a folder: it can be filled without harm to anybody. */
export class SmallDisk implements AsyncDisposable {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  /** Or why there can be none. */
  static async mount(megabytes: number): Promise<SmallDisk | string> {
    const path = await mkdtemp(join(tmpdir(), "shop-disk-"));
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", path], { stdio: "pipe" });
      return new SmallDisk(path);
    } catch (error) {
      await rm(path, { recursive: true });
      return `a small disk needs leave to mount one: ${error instanceof Error ? error.message : String(error)}`;
    }
  }

  get #ballast(): string {
    return join(this.path, "ballast");
  }

  /** Takes all that is left, but for so many kilobytes. */
  fill(leftKB = 0): void {
    const file = openSync(this.#ballast, "a");
    const { bavail, bsize } = statfsSync(this.path);
    const block = Buffer.alloc(4 * KB);
    try {
      for (let left = bavail * bsize - leftKB * KB; left > 0; left -= block.byteLength) writeSync(file, block);
      // Others write as well, and may have given something back.
      while (leftKB === 0) writeSync(file, block);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
    } finally {
      closeSync(file);
    }
  }

  free(): void {
    rmSync(this.#ballast, { force: true });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    execFileSync("umount", ["-l", this.path]);
    await rm(this.path, { recursive: true, force: true });
  }
}
