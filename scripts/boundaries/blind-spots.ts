import { existsSync, readdirSync } from "node:fs";

/**
 * The packages that have sources of which the cruiser saw none. A cruiser that cannot parse TypeScript sees nothing at all and
 * is content, so a run without violations only counts when this is empty too.
 */
export function blindSpots(folder: string, seen: readonly string[]): string[] {
  const packages = ["openapi", ...readdirSync(`${folder}/packages`).map((name) => `packages/${name}`)];
  return packages.filter(
    (name) => existsSync(`${folder}/${name}/src`) && !seen.some((file) => file.startsWith(`${name}/src/`)),
  );
}
