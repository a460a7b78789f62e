/** One state of a shop's database, as the checks and the copy read it, whatever the engine. */
export interface ShopReading {
  readonly engine: "sqlite" | "postgres";
  /** What to select a column by, so that both engines give the same text. */
  readonly as: {
    /** RFC 3339 in UTC with milliseconds. */
    time(column: string): string;
    /** `2026-11-30` */
    date(column: string): string;
    /** JSON as text. */
    json(column: string): string;
    /** Bytes as small hexadecimal digits, and back. */
    hex(column: string): string;
    fromHex(parameter: string): string;
    /** For sorting by the bytes of a text. */
    bytewise(column: string): string;
  };
  /** Whole numbers come as numbers. `?` stands for a parameter. */
  all<Row>(sql: string, ...params: readonly (string | number)[]): Promise<Row[]>;
}
