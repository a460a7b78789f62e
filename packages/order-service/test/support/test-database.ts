import type { Actor, Database } from "@shop/database";
import type { Stores } from "../../src/stores/stores.ts";
import type { Books } from "./books.ts";

export interface KeptEvent {
  readonly id: number;
  readonly type: string;
  readonly actor_kind: string;
  readonly actor_id: number | null;
  readonly request_id: string;
  readonly at: string;
  readonly before: object | null;
  readonly after: object | null;
}

export interface BareOrder {
  readonly user_id: number;
  readonly product_id: number;
  readonly date: string;
}

/** A database of one test, and what a test must see or do in it past the stores. One implementation per engine. */
export interface TestDatabase {
  readonly database: Database;
  readonly stores: Stores;
  /** A user as user-service would add one; the id. */
  addUser(name: string, role?: "customer" | "operator"): Promise<number>;
  removeUser(id: number): Promise<void>;
  /** The token of a new session of this user. */
  logIn(userId: number): Promise<string>;
  /** The id of an API key as user-service would add one. */
  addKey(name: string): Promise<number>;
  /** An entry of the journal as user-service would write one; the id. `after` is empty unless a test says otherwise. */
  addEvent(
    type: string,
    subject: { readonly kind: string; readonly id: number },
    actor: Actor,
    after?: object,
  ): Promise<number>;
  /** Orders of one unit each, many at once, with nothing that would go with them. */
  addOrders(orders: readonly BareOrder[]): Promise<void>;
  /** The journal of one subject, oldest first. */
  events(subjectKind: "product" | "order", subjectId: number): Promise<KeptEvent[]>;
  countEvents(): Promise<number>;
  /** The tables that must agree with each other. */
  books(): Promise<Books>;
  /** Removes all rows, for the next test: that is far cheaper than another database. Ids go on. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** Opens an empty database. */
export interface TestEngine {
  readonly name: string;
  open(): Promise<TestDatabase>;
}
