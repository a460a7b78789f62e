import type { Connection } from "../../sqlite/connection.ts";
import type { Findings } from "./findings.ts";

/** How much of a damaged file is told: what follows on the first hundred mostly follows from them. */
const mostDamage = 100;

/** Every page and every index of the file, the constraints of every row, and every reference, by SQLite's own checks. */
export function checkFile(db: Connection, findings: Findings): void {
  const names = namesByRoot(db);
  // One by one: a damaged page may end the check with an error, and what was found before it counts.
  const messages = db.prepare<[], { integrity_check: string }>(`PRAGMA integrity_check(${mostDamage})`);
  for (const { integrity_check } of messages.iterate())
    for (const line of integrity_check.split("\n"))
      if (line !== "ok" && !line.startsWith("*** in database")) findings.add("file", placeOf(line, names), line);
  const dangling = db.prepare<[], Dangling>(
    `SELECT "table" AS name, rowid AS id, parent FROM pragma_foreign_key_check`,
  );
  for (const { name, id, parent } of dangling.iterate())
    findings.add("reference", `${name} ${id}`, `refers to one of ${parent} that is not there`);
}

interface Dangling {
  readonly name: string;
  readonly id: number;
  readonly parent: string;
}

/** A tree is known by its first page. The table of the trees may itself be damaged. */
function namesByRoot(db: Connection): ReadonlyMap<string, string> {
  try {
    const roots = db
      .prepare<[], { root: number; name: string }>("SELECT rootpage AS root, name FROM sqlite_schema")
      .all();
    return new Map(roots.map(({ root, name }) => [String(root), name]));
  } catch {
    return new Map();
  }
}

function placeOf(message: string, names: ReadonlyMap<string, string>): string {
  const tree = /\bTree (\d+)/.exec(message)?.[1];
  return (tree === undefined ? undefined : names.get(tree)) ?? "shop.db";
}
