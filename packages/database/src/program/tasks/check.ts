import type { Connection } from "../../sqlite/connection.ts";
import { sqliteCode } from "../../sqlite/sqlite-error.ts";
import { checkBooks } from "../check/check-books.ts";
import { checkFile } from "../check/check-file.ts";
import { type Counts, Findings, type Problem } from "../check/findings.ts";
import { gapsUpTo } from "../copy/sqlite-marks.ts";
import { exitCodes } from "../failure.ts";
import { oneState, PostgresReading } from "../postgres/postgres-reading.ts";
import { openSession } from "../postgres/session.ts";
import { requireCurrentSchema } from "../postgres/shop-schema.ts";
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
  const findings = new Findings();
  const counts: Counts = { events: 0, movements: 0, orders: 0, products: 0, users: 0, days: 0 };
  const look = { findings, counts, teller };
  const newest_event_id =
    database.engine === "sqlite" ? await lookAtFile(database.file, look) : await lookAtServer(database.url, look);
  const { problems, more } = findings;
  const ok = problems.length === 0;
  const { engine } = database;
  const result: Checked = {
    ok,
    engine,
    checked: counts,
    problems,
    more,
    newest_event_id,
    seconds: secondsSince(started),
  };
  return { result, exitCode: ok ? exitCodes.ok : exitCodes.failed };
}

interface Look {
  readonly findings: Findings;
  readonly counts: Counts;
  readonly teller: Teller;
}

/** Gives the id of the newest event. */
async function lookAtFile(file: string, { findings, counts, teller: { progress } }: Look): Promise<number> {
  const db = await openSnapshot(file);
  try {
    requireShopSchema(db, `The database ${file}`);
    const part = damageIsFound(findings);
    await part("shop.db", async () => {
      progress("Checking every page of the file …");
      checkFile(db, findings);
    });
    const journal = { given: givenEvents(db), gapsUpTo: gapsUpTo(db) };
    await checkBooks({ reading: new SqliteReading(db), findings, counts, journal, progress, part });
    return newestEvent(db);
  } finally {
    db.close();
  }
}

/** A server checks its own pages and keeps the references by itself; what is in them is looked at here. */
async function lookAtServer(url: string, { findings, counts, teller: { progress } }: Look): Promise<number> {
  const session = await openSession(url);
  try {
    return await session.transaction(async () => {
      await requireCurrentSchema(session);
      const part = async (_: string, work: () => Promise<void>): Promise<void> => work();
      const reading = new PostgresReading(session);
      await checkBooks({ reading, findings, counts, journal: undefined, progress, part });
      const [row] = await reading.all<{ id: number }>("SELECT coalesce(max(id), 0) AS id FROM events");
      return row?.id ?? 0;
    }, `${oneState} READ ONLY`);
  } finally {
    await session.close();
  }
}

/** Where the file is damaged, the part that reads there ends, and the next one goes on. */
function damageIsFound(findings: Findings): (name: string, work: () => Promise<void>) => Promise<void> {
  return async (name, work) => {
    try {
      await work();
    } catch (error) {
      const code = sqliteCode(error) ?? "";
      if (!/^SQLITE_(CORRUPT|IOERR)/.test(code)) throw error;
      findings.add("file", name, `can't be read to its end (${code})`);
    }
  };
}

function givenEvents(db: Connection): number {
  return db.prepare<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'events'").pluck().get() ?? 0;
}
