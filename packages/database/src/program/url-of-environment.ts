import { readFileSync } from "node:fs";
import { usage } from "./failure.ts";

/** DATABASE_URL, or the content of the file that DATABASE_URL_FILE names, as the services take it; `undefined` without either. */
export function urlOfEnvironment(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const url = env.DATABASE_URL || undefined;
  const file = env.DATABASE_URL_FILE || undefined;
  if (file === undefined) return url;
  if (url !== undefined) throw usage("DATABASE_URL is set, and so is DATABASE_URL_FILE; only one of them can count.");
  try {
    return readFileSync(file, "utf8").replace(/\r?\n$/, "");
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    throw usage(`DATABASE_URL_FILE names ${JSON.stringify(file)}, which can't be read (${why}).`);
  }
}
