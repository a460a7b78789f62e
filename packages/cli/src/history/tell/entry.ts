import type { EventType, JournalEvent, StockMovement } from "@shop/sdk";

/** What a change did to one product's stock. */
export interface StockStep {
  readonly product_id: number;
  readonly sku: string;
  readonly before: number;
  readonly after: number;
  readonly note: string | null;
}

/** One thing that happened, as it is told. */
export interface Entry {
  /** Of the journal; of several that are told as one, the last. */
  readonly event_id: number;
  readonly at: string;
  readonly type: EventType | "orders";
  readonly by: string;
  readonly request_id: string | null;
  /** A sentence. */
  readonly text: string;
  readonly stock: readonly StockStep[];
}

/** A command that can be run as it stands, and what it would do. */
export interface Step {
  readonly command: string;
  readonly what: string;
}

/** What happened to one thing, and what can be done now. */
export interface Story {
  readonly kind: JournalEvent["subject"]["kind"] | "request";
  readonly id: number | string;
  /** In a few words. */
  readonly title: string;
  /** As it is now; `null` when it is gone. */
  readonly now: object | null;
  /** How many entries came before the first one that is told. */
  readonly earlier: number;
  readonly history: readonly Entry[];
  readonly next: readonly Step[];
}

export type Movements = readonly StockMovement[];
