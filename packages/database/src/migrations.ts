import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

export type Engine = "sqlite" | "postgres";

/** Where the SQL files lie: beside a bundle, in this package or the folder above a bundle, or above that. */
const places = ["./migrations/", "../migrations/", "../../migrations/"];

/** Reads the numbered SQL files, `0001-name.sql` and on. Throws when there is none, or a number is missing or double. */
export function readMigrations(engine: Engine, folder: URL | string = defaultFolder(engine)): Migration[] {
  const path = folder instanceof URL ? fileURLToPath(folder) : folder;
  const files = readdirSync(path)
    .filter((file) => /^\d{4}-.+\.sql$/.test(file))
    .sort();
  if (files.length === 0) throw new Error(`There are no migrations in ${path}.`);
  return files.map((file, index) => {
    const version = Number(file.slice(0, 4));
    if (version !== index + 1) throw new Error(`The migration ${file} in ${path} should have number ${index + 1}.`);
    return { version, name: file.slice(5, -4), sql: readFileSync(`${path}/${file}`, "utf8") };
  });
}

function defaultFolder(engine: Engine): URL {
  const folders = places.map((place) => new URL(`${place}${engine}/`, import.meta.url));
  const found = folders.find((folder) => existsSync(folder));
  if (found === undefined) throw new Error(`There are no migrations beside ${fileURLToPath(import.meta.url)}.`);
  return found;
}
