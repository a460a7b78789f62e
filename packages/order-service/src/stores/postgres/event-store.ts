import type { PostgresDatabase } from "@shop/database/postgres";
import type { Snapshot } from "@shop/openapi";
import { type EventReads, type EventRow, listEvents } from "../event-list.ts";
import type { EventStore } from "../event-store.ts";
import { eventListQuery } from "./event-list-query.ts";

export function postgresEventStore(db: PostgresDatabase): EventStore {
  return {
    list: async (filter, page) => {
      // Beyond it an entry may still come that has a lower id than one that is there.
      const { events: horizon } = await db.horizon();
      const reads: EventReads<Snapshot> = {
        read: (of, part) => {
          const { sql, params } = eventListQuery(of, part, horizon);
          return db.read((reader) => reader.all<EventRow<Snapshot>>(sql, ...params));
        },
        snapshotOf: (snapshot) => snapshot,
      };
      return listEvents(reads, filter, page);
    },
  };
}
