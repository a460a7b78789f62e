import type { Database } from "@shop/database";
import type { Stores } from "../../src/stores/stores.ts";

export interface KeptEvent {
  readonly type: string;
  readonly actor_kind: string;
  readonly actor_id: number | null;
  readonly request_id: string;
  readonly at: string;
  readonly before: object | null;
  readonly after: object | null;
}

/** A database of one test, and what a test must see or do in it past the stores. One implementation per engine. */
export interface TestDatabase {
  readonly database: Database;
  readonly stores: Stores;
  /** Orders as order-service would place them. */
  addOrders(userId: number, count: number): void;
  removeOrders(userId: number): void;
  /** The journal of one subject, oldest first. */
  events(subjectKind: "user" | "key", subjectId: number): KeptEvent[];
  keptReplies(): { readonly value: string | null; readonly subject_user_id: number | null }[];
  sessionsOf(userId: number): number;
  /** A roll-up, 0 when there is none. */
  total(name: string): number;
  passwordHash(userId: number): string | undefined;
  /** Removes all rows, for the next test: that is far cheaper than another database. Ids go on. */
  clear(): void;
  /** Every row of every table as text. */
  everything(): string;
  close(): Promise<void>;
}

/** Opens an empty database. */
export interface TestEngine {
  readonly name: string;
  open(): Promise<TestDatabase>;
}
