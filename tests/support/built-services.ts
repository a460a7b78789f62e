import { rmSync } from "node:fs";
import { mkdir, mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildService } from "../../scripts/build/service.ts";
import { lastBuilt, type ServiceName } from "./service-process.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const built = new Map<ServiceName, Promise<string>>();
const folders: string[] = [];

// Files of tests share a process, one after the other, and with it what is built.
process.once("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The program of each service, as it is shipped. */
export type Programs = Readonly<Record<ServiceName, string>>;

/**
 * Bundles of both services: those of the last build, or else made from the sources as they are now, once for a process. They start
 * in a third of the time of the sources, which counts where services are started again and again, and they are what people run.
 */
export async function builtServices(): Promise<Programs> {
  const [users, orders] = await Promise.all([program("user-service"), program("order-service")]);
  return { "user-service": users, "order-service": orders };
}

function program(name: ServiceName): Promise<string> {
  const known = built.get(name);
  if (known !== undefined) return known;
  const last = lastBuilt(name);
  const building = last === undefined ? build(name) : Promise.resolve(last);
  built.set(name, building);
  return building;
}

async function build(name: ServiceName): Promise<string> {
  const folder = join(root, "packages", name);
  // Beside the package's dependencies, which a bundle still looks for, and away from dist/, which a build empties.
  const parent = join(folder, "node_modules", ".cache");
  await mkdir(parent, { recursive: true });
  const outdir = await mkdtemp(join(parent, "test-"));
  folders.push(outdir);
  return buildService(name, outdir);
}
