import { mkdir, mkdtemp, readdir, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { root } from "../../scripts/steps.ts";
import { cleanEnvironment, pnpm } from "../workspace/pnpm.ts";
import { type Ended, run } from "../workspace/run.ts";
import { startRegistry } from "./registry.ts";

const sdk = join(root, "packages/sdk");

/** Somebody else's project, empty but for the SDK, which npm has installed from its tarball. */
export interface SdkProject extends AsyncDisposable {
  readonly folder: string;
  readonly tarball: string;
  /** The SDK in it. */
  readonly installed: string;
  /** Writes a file of theirs. Resolves to its path. */
  write(name: string, text: string): Promise<string>;
  run(program: string, ...args: readonly string[]): Promise<Ended>;
}

export async function newSdkProject(): Promise<SdkProject> {
  const scratch = await realpath(await mkdtemp(join(tmpdir(), "shop-packed-")));
  const folder = join(scratch, "theirs");
  await mkdir(folder);
  const packed = await pnpm(sdk, "pack", "--pack-destination", scratch);
  const name = (await readdir(scratch)).find((file) => file.endsWith(".tgz"));
  if (packed.code !== 0 || name === undefined) throw new Error(`pnpm pack: ${packed.stdout}${packed.stderr}`);
  const tarball = join(scratch, name);
  await install(folder, tarball, scratch);
  return {
    folder,
    tarball,
    installed: join(folder, "node_modules/@shop/sdk"),
    async write(file, text) {
      await writeFile(join(folder, file), text);
      return join(folder, file);
    },
    run: (program, ...args) => run(program, args, { cwd: folder, env: cleanEnvironment() }),
    [Symbol.asyncDispose]: () => rm(scratch, { recursive: true, force: true }),
  };
}

async function install(folder: string, tarball: string, scratch: string): Promise<void> {
  await writeFile(join(folder, "package.json"), '{ "name": "theirs", "private": true }');
  await using registry = await startRegistry([await realpath(join(sdk, "node_modules/undici"))], scratch);
  const quiet = ["--no-audit", "--no-fund", "--loglevel=warn", `--cache=${join(scratch, "cache")}`];
  // On the pinned Node, whatever the one is that npm came with.
  const PATH = [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter);
  const env = { ...cleanEnvironment(), PATH, npm_config_registry: registry.url };
  const { code, stdout, stderr } = await run("npm", ["install", ...quiet, tarball], { cwd: folder, env });
  // A warning of npm's would be the first that somebody sees of the SDK.
  if (code !== 0 || /@shop|undici/.test(stderr)) throw new Error(`npm install: ${stdout}${stderr}`);
}
