import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ServiceName } from "./state-file.ts";

/**
 * What Node is told. The objects of a request are dead within milliseconds: a young generation of 8 MB holds them, and
 * what more Node takes under load only makes the process larger.
 */
export const serviceFlags: readonly string[] = ["--max-semi-space-size=8"];

/** The program of a service: beside the bundle that this is part of, or, when this runs from the sources, the service's own. */
export function serviceMain(name: ServiceName): string {
  const places = [`./services/${name}/main.cjs`, `../services/${name}/main.cjs`, `../../../${name}/src/main.ts`];
  const main = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((file) => existsSync(file));
  if (main === undefined)
    throw new Error(`The program of ${name} is not where it was installed. Install the shop again.`);
  return main;
}
