import type { ShopReading } from "../reading.ts";
import type { Findings } from "./findings.ts";

interface Ends {
  readonly count: number;
  readonly first: number | null;
  readonly last: number | null;
}

/** What is known of the ids of a journal in SQLite. */
export interface JournalIds {
  /** The highest that was ever given. */
  readonly given: number;
  /** Up to here there may be gaps: these events came from an engine that leaves some. */
  readonly gapsUpTo: number;
}

/**
 * SQLite gives the ids of the journal without a gap, and gives none back: a number that is not there was taken out. (PostgreSQL
 * leaves gaps where changes were not made; there a missing event shows by what it belongs to.)
 */
export async function checkJournal(
  reading: ShopReading,
  ids: JournalIds | undefined,
  findings: Findings,
): Promise<number> {
  const [ends] = await reading.all<Ends>("SELECT count(*) AS count, min(id) AS first, max(id) AS last FROM events");
  const { count = 0, first, last } = ends ?? {};
  if (ids === undefined) return count;
  const { given, gapsUpTo } = ids;
  const [from, to] = [first ?? 1, last ?? 0];
  if (from > 1 && gapsUpTo < from) missing(1, from - 1, findings);
  if (count < to - from + 1)
    for (const gap of await reading.all<{ after: number; before: number }>(gaps, gapsUpTo))
      missing(gap.after + 1, gap.before - 1, findings);
  if (given > to) missing(to + 1, given, findings);
  return count;
}

const gaps = `SELECT id AS after, (SELECT min(later.id) FROM events AS later WHERE later.id > events.id) AS before
  FROM events WHERE NOT EXISTS (SELECT 1 FROM events AS next WHERE next.id = events.id + 1)
    AND id >= ? AND id < (SELECT max(id) FROM events) ORDER BY id LIMIT 1000`;

function missing(from: number, to: number, findings: Findings): void {
  if (from === to) findings.add("event", from, "is missing in the journal");
  else findings.add("journal", `${from} to ${to}`, `is missing: ${to - from + 1} events`);
}
