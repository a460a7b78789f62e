import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildService } from "../../scripts/build/service.ts";
import { buildFolder } from "./build-folder.ts";
import { lastBuilt, type ServiceName } from "./service-process.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const built = new Map<ServiceName, Promise<string>>();

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

function build(name: ServiceName): Promise<string> {
  // Beside the package's dependencies, which a bundle still looks for, and away from dist/, which a build empties.
  return buildService(name, buildFolder(join(root, "packages", name, "node_modules/.cache")));
}
