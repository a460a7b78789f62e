import type { SqliteDatabase } from "@shop/database/sqlite";
import type { Snapshot } from "@shop/openapi";
import { type EventReads, type EventRow, listEvents } from "../event-list.ts";
import type { EventStore } from "../event-store.ts";
import { eventListQuery } from "./event-list-query.ts";

export function sqliteEventStore(db: SqliteDatabase): EventStore {
  const reads: EventReads<string> = {
    read: (filter, page) => {
      const { sql, params } = eventListQuery(filter, page);
      return db.read((reader) => reader.all<EventRow<string>>(sql, ...params));
    },
    snapshotOf: (text) => JSON.parse(text) as Snapshot,
  };
  return { list: (filter, page) => listEvents(reads, filter, page) };
}
