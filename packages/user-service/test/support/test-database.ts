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

export interface KeptReply {
  readonly value: string | null;
  readonly subject_user_id: number | null;
}

/** A transaction of another program that has done its work and is not committed yet. */
export interface UnderWay {
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** The stores of another process on the same database. */
export interface Replica {
  readonly stores: Stores;
  close(): Promise<void>;
}

/** A database of one test, and what a test must see or do in it past the stores. One implementation per engine. */
export interface TestDatabase {
  readonly database: Database;
  readonly stores: Stores;
  /** Orders as order-service would place them. */
  addOrders(userId: number, count: number): Promise<void>;
  removeOrders(userId: number): Promise<void>;
  /** Carries out statements, which every engine understands, in a transaction of another connection. */
  begin(sql: string): Promise<UnderWay>;
  replica(): Promise<Replica>;
  /** The journal of one subject, oldest first. */
  events(subjectKind: "user" | "key", subjectId: number): Promise<KeptEvent[]>;
  keptReplies(): Promise<KeptReply[]>;
  sessionsOf(userId: number): Promise<number>;
  /** A roll-up, 0 when there is none. */
  total(name: string): Promise<number>;
  passwordHash(userId: number): Promise<string | undefined>;
  /** Removes all rows, for the next test: that is far cheaper than another database. Ids go on. */
  clear(): Promise<void>;
  /** Every row of every table as text. */
  everything(): Promise<string>;
  close(): Promise<void>;
}

/** Opens an empty database. */
export interface TestEngine {
  readonly name: string;
  open(): Promise<TestDatabase>;
}
