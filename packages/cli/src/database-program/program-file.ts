import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The program that works on the database itself: beside the bundle that this is part of, or, from the sources, the package's own. */
export function databaseProgram(): string {
  const places = ["./services/database/db.cjs", "../services/database/db.cjs", "../../../database/src/program/main.ts"];
  const program = places
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((file) => existsSync(file));
  if (program === undefined)
    throw new Error("The program behind `shop db` is not where it was installed. Install the shop again.");
  return program;
}
