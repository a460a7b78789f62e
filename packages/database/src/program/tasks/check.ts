import type { Connection } from "../../sqlite/connection.ts";
import { sqliteCode } from "../../sqlite/sqlite-error.ts";
import { checkBooks } from "../check/check-books.ts";
import { checkFile } from "../check/check-file.ts";
import { type Counts, Findings, type Problem } from "../check/findings.ts";
import { exitCodes, ProgramFailure } from "../failure.ts";
import { newestEvent, requireShopSchema } from "../sqlite/shop-schema.ts";
import { openSnapshot } from "../sqlite/snapshot.ts";
import { SqliteReading } from "../sqlite/sqlite-reading.ts";
import type { Outcome, TaskOf, Teller } from "../task.ts";
import { secondsSince } from "../words.ts";

/** What was looked at and found, as it is printed. */
export interface Checked {
  readonly ok: boolean;
  readonly engine: "sqlite" | "postgres";
  readonly checked: Readonly<Counts>;
  readonly problems: readonly Problem[];
  /** Problems that are not told one by one. */
  readonly more: number;
  /** The state that was looked at ends with it. */
  readonly newest_event_id: number;
  readonly seconds: number;
}

/** Looks at one state of the database, while the shop goes on; changes nothing. Exit code 1 when something is wrong. */
export async function check({ database }: TaskOf<"check">, teller: Teller): Promise<Outcome> {
  const started = performance.now();
  if (database.engine !== "sqlite") throw new ProgramFailure(exitCodes.usage, "usage", "PostgreSQL is not there yet.");
  const db = await openSnapshot(database.file);
  const findings = new Findings();
  const counts: Counts = { events: 0, movements: 0, orders: 0, products: 0, users: 0, days: 0 };
  try {
    requireShopSchema(db, `The database ${database.file}`);
    await checkSqlite(db, findings, counts, teller);
    const { problems, more } = findings;
    const ok = problems.length === 0;
    const newest_event_id = newestEvent(db);
    const result: Checked = {
      ok,
      engine: "sqlite",
      checked: counts,
      problems,
      more,
      newest_event_id,
      seconds: secondsSince(started),
    };
    return { result, exitCode: ok ? exitCodes.ok : exitCodes.failed };
  } finally {
    db.close();
  }
}

async function checkSqlite(db: Connection, findings: Findings, counts: Counts, { progress }: Teller): Promise<void> {
  const part = async (name: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      const code = sqliteCode(error) ?? "";
      if (!/^SQLITE_(CORRUPT|IOERR)/.test(code)) throw error;
      findings.add("file", name, `can't be read to its end (${code})`);
    }
  };
  await part("shop.db", async () => {
    progress("Checking every page of the file …");
    checkFile(db, findings);
  });
  const reading = new SqliteReading(db);
  await checkBooks({ reading, findings, counts, givenEvents: givenEvents(db), progress, part });
}

function givenEvents(db: Connection): number {
  return db.prepare<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'events'").pluck().get() ?? 0;
}
