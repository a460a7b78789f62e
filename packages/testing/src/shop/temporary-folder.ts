import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder that is gone when the process is, at the latest. */
export class TemporaryFolder {
  readonly path: string;
  readonly #atExit = (): void => rmSync(this.path, { recursive: true, force: true });

  static async make(): Promise<TemporaryFolder> {
    return new TemporaryFolder(await mkdtemp(join(tmpdir(), "shop-testing-")));
  }

  private constructor(path: string) {
    this.path = path;
    process.on("exit", this.#atExit);
  }

  async remove(): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
    process.off("exit", this.#atExit);
  }
}
