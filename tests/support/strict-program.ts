import { execFile } from "node:child_process";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A folder outside of the checkout in which a TypeScript program finds @shop/sdk, as one of somebody else would. */
export class ProgramFolder implements AsyncDisposable {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<ProgramFolder> {
    const folder = await mkdtemp(join(tmpdir(), "shop-program-"));
    await symlink(join(root, "node_modules"), join(folder, "node_modules"));
    await writeFile(join(folder, "package.json"), '{ "type": "module" }\n');
    await writeFile(
      join(folder, "tsconfig.json"),
      JSON.stringify({ extends: join(root, "tsconfig.json"), include: ["./*.ts"] }),
    );
    return new ProgramFolder(folder);
  }

  async write(name: string, text: string): Promise<string> {
    const file = join(this.folder, name);
    await writeFile(file, text);
    return file;
  }

  /** What the compiler says of all programs here, as strict as this project is; empty when it is content. */
  async faults(): Promise<string> {
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    return promisify(execFile)(process.execPath, [tsc, "-p", this.folder], { maxBuffer: 1e8 }).then(
      () => "",
      (error: { readonly stdout: string }) => error.stdout,
    );
  }

  [Symbol.asyncDispose](): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}
