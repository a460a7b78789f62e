import { oneState, PostgresReading } from "../postgres/postgres-reading.ts";
import { openSession, type Session } from "../postgres/session.ts";
import { requireCurrentSchema } from "../postgres/shop-schema.ts";
import type { CopySource, GivenIds, SourceMark } from "./ends.ts";
import { labelOf, refuseConnectedShop } from "./postgres-sessions.ts";
import { figures, othersAmong, tables } from "./tables.ts";

const tablesThere = `SELECT relname AS name FROM pg_class
  WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')`;

/** A database to which no service is connected, locked against changes and seen in one state until it is closed. */
export async function openPostgresSource(url: string): Promise<CopySource> {
  const session = await openSession(url);
  try {
    const label = labelOf(url);
    await requireCurrentSchema(session);
    await refuseConnectedShop(session, label);
    await session.all(oneState);
    // Before the first look, by which the state is chosen.
    await session.all(`LOCK TABLE ${[...tables, ...figures].map(({ name }) => name).join(", ")} IN SHARE MODE`);
    const mark = await markOf(session, label);
    return {
      reading: new PostgresReading(session),
      mark,
      given: await givenOn(session),
      others: othersAmong((await session.all<{ name: string }>(tablesThere)).map(({ name }) => name)),
      gapsUpTo: mark.newest_event_id,
      close: () => session.close(),
    };
  } catch (error) {
    await session.close();
    throw error;
  }
}

async function markOf(session: Session, source: string): Promise<SourceMark> {
  const [newest] = await session.all<{ id: number; at: string }>("SELECT id, at FROM events ORDER BY id DESC LIMIT 1");
  return { source, newest_event_id: newest?.id ?? 0, newest_event_at: newest?.at ?? "" };
}

async function givenOn(session: Session): Promise<GivenIds> {
  const given: Record<string, number> = {};
  for (const { name } of tables.filter(({ identity }) => identity)) {
    const [place] = await session.all<{ sequence: string }>("SELECT pg_get_serial_sequence(?, 'id') AS sequence", name);
    const [row] = await session.all<{ last_value: number; is_called: boolean }>(
      `SELECT last_value, is_called FROM ${place?.sequence}`,
    );
    if (row?.is_called === true) given[name] = row.last_value;
  }
  return given;
}
