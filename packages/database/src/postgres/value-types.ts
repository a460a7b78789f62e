import pg from "pg";

const oid = { int8: 20, date: 1082, timestamptz: 1184, numeric: 1700 } as const;

/** `2026-11-24 09:30:00.5+00`, as a session in UTC writes it. */
const time = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3})\d*)?\+00$/;

/**
 * Values as the shop has them: ids and money as numbers (the contract's limits are below 2^53), days as `YYYY-MM-DD`,
 * times as RFC 3339 in UTC with milliseconds. The driver's own way makes texts of numbers and local `Date`s of days.
 */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser(id: number, format?: string): (text: string) => unknown {
    if (format === "binary") return pg.types.getTypeParser(id, "binary");
    if (id === oid.int8 || id === oid.numeric) return Number;
    if (id === oid.date) return (text) => text;
    if (id === oid.timestamptz) return timeOf;
    return pg.types.getTypeParser(id, "text");
  },
};

function timeOf(text: string): string {
  const [, day, clock, fraction = ""] = time.exec(text) ?? [];
  if (day === undefined) throw new Error(`The database answered ${text} where a time in UTC was asked for.`);
  return `${day}T${clock}.${fraction.padEnd(3, "0")}Z`;
}
