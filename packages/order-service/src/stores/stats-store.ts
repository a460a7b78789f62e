import type { Stats } from "@shop/openapi";

/** Days, both included. */
export interface DayRange {
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** The most lines that are wanted, one for each day and currency. */
  readonly limit: number;
}

/** The shop in figures, out of roll-ups that the changes keep. */
export interface StatsStore {
  /** The figures of one moment. The cost depends on the number of days asked for and on nothing else. */
  read(days: DayRange): Promise<Stats>;
}
