import type { ShopReading } from "../reading.ts";
import type { CopiedTable, FiguresTable, Row } from "./tables.ts";

/** By which it is known whether a copy that was broken off goes on from the same source, and from the same state of it. */
export interface SourceMark {
  /** Which database, without a password. */
  readonly source: string;
  readonly newest_event_id: number;
  /** RFC 3339; empty without an event. */
  readonly newest_event_at: string;
}

/** The highest id that each table has ever given, by its name. */
export type GivenIds = Readonly<Record<string, number>>;

/** Where a copy comes from: one state, that nobody changes until it is closed. */
export interface CopySource {
  readonly reading: ShopReading;
  readonly mark: SourceMark;
  readonly given: GivenIds;
  /** Tables beside the shop's own, such as those of a third service: they are not copied. */
  readonly others: readonly string[];
  /** Up to here the ids of its journal may have gaps that are no damage. */
  readonly gapsUpTo: number;
  close(): Promise<void>;
}

/** Where it goes to. Until it is finished no service starts on it. */
export interface CopyTarget {
  readonly reading: ShopReading;
  /** Whether it goes on with a copy that was broken off. */
  readonly resumed: boolean;
  /** In one transaction. */
  write(table: CopiedTable, rows: readonly Row[]): Promise<void>;
  /** Replaces all that is in it, in one transaction. */
  replace(table: FiguresTable, rows: readonly Row[]): Promise<void>;
  clear(table: CopiedTable): Promise<void>;
  /** Lets it be what it is: a shop's database. */
  finish(source: CopySource): Promise<void>;
  close(): Promise<void>;
}
