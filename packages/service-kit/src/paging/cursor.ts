import { invalidRequest } from "../http/request-failure.ts";

/** Turns the place where a page ended into the opaque text of `next_cursor`, and back. */
export interface CursorCodec<Position> {
  encode(position: Position): string;
  /** `undefined` for the first page. @throws invalid_request at /cursor for a text that `encode` has not made */
  decode(cursor: string | undefined): Position | undefined;
}

type Checks<Position> = { readonly [Name in keyof Position]: (value: unknown) => value is Position[Name] };

/** Why a text is no cursor of this list; the same for every reason, as a cursor is nothing to be repaired. */
const notACursor = "is no cursor of this list; use next_cursor as it was given, with the same filters";

/**
 * A codec for positions with exactly these members, each held against its check. A cursor comes from outside and goes
 * into a query, and one of another list must not be taken for one of this: whatever does not fit is refused.
 */
export function cursorCodec<Position extends object>(checks: Checks<Position>): CursorCodec<Position> {
  const names = Object.keys(checks) as (keyof Position & string)[];
  const encode = (position: Position): string =>
    Buffer.from(JSON.stringify(Object.fromEntries(names.map((name) => [name, position[name]])))).toString("base64url");
  const fits = (value: unknown): value is Position =>
    typeof value === "object" &&
    value !== null &&
    names.every((name) => checks[name]((value as Partial<Record<string, unknown>>)[name]));
  return {
    encode,
    decode: (cursor) => {
      if (cursor === undefined) return undefined;
      const position = parse(Buffer.from(cursor, "base64url").toString("utf8"));
      // Comparing with the text that `encode` makes refuses further members and other spellings.
      if (fits(position) && encode(position) === cursor) return position;
      throw invalidRequest([{ in: "query", pointer: "/cursor", detail: notACursor }]);
    },
  };
}

/** For lists in the order of their ids. */
export const idCursor: CursorCodec<{ readonly id: number }> = cursorCodec({ id: isId });

/** For a position's `id`. */
export function isId(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

/** For a position's text: one that any database holds, so without NUL and without halves of characters. */
export function isText(value: unknown): value is string {
  return typeof value === "string" && value.isWellFormed() && !value.includes("\0");
}

/** For a position's day, `YYYY-MM-DD`: one that there is, from the year 1 on. */
export function isDay(value: unknown): value is string {
  if (typeof value !== "string" || !/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** What leaves a cursor its 200 characters: the longest id, the text as JSON, and a third on top for base64. */
const MOST_BYTES = 112;

/** As much of a text as a cursor has room for beside an id. Where the whole one matters, look it up by the id. */
export function cursorText(text: string): string {
  let start = "";
  for (const character of text) {
    if (Buffer.byteLength(JSON.stringify(start + character)) > MOST_BYTES) break;
    start += character;
  }
  return start;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
