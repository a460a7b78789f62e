import { cp, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { external } from "../build/bundle.ts";
import { buildDatabase } from "../build/database.ts";
import { buildService } from "../build/service.ts";
import { root } from "../steps.ts";
import { copyOutside } from "./copy-outside.ts";

/**
 * Fills an empty or missing folder with what a service is at run time: its bundles, the migrations of every engine, the
 * program of the database (`db.cjs`, for a job that migrates before the replicas start), that of the health check, and of the packages that no bundle holds what is read of them. No source, no test, nothing
 * that only builds; the contract and the docs page's own texts are in the bundle.
 * @param service such as `user-service`, a folder in packages/
 */
export async function fillImage(service: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await buildService(service, folder);
  await buildDatabase(folder);
  await buildHealthCheck(folder);
  for (const name of await outsideOf(service)) await copyOutside(name, join(root, "packages", service), folder);
  await cp(join(root, "LICENSE"), join(folder, "LICENSE"));
}

/** Packages that the service depends on and that are in no bundle. The build refuses a bundle that needs any other. */
async function outsideOf(service: string): Promise<string[]> {
  const manifest = await readFile(join(root, "packages", service, "package.json"), "utf8");
  const { dependencies } = JSON.parse(manifest) as { readonly dependencies: Readonly<Record<string, string>> };
  return external.filter((name) => Object.hasOwn(dependencies, name));
}

async function buildHealthCheck(folder: string): Promise<void> {
  await build({
    entryPoints: [join(root, "scripts/image/health-check.ts")],
    outfile: join(folder, "health-check.cjs"),
    bundle: true,
    format: "cjs",
    platform: "node",
    logLevel: "warning",
  });
}
