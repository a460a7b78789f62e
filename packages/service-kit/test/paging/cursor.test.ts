import { expect, test } from "vitest";
import { cursorCodec, cursorText, idCursor, isDay, isId, isText } from "../../src/paging/cursor.ts";

const named = cursorCodec<{ name: string; id: number }>({
  name: isText,
  id: isId,
});

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

test("a position survives the way to the client and back", () => {
  const cursor = named.encode({ name: "Röd Kaviar", id: 2 ** 53 - 1 });
  expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
  expect(named.decode(cursor)).toEqual({ name: "Röd Kaviar", id: 2 ** 53 - 1 });
});

test("without a cursor the list begins at its beginning", () => {
  expect(idCursor.decode(undefined)).toBeUndefined();
});

test.each([
  ["no base64url of JSON", "_____"],
  ["JSON of another kind", base64url(7)],
  ["null", base64url(null)],
  ["no id", base64url({})],
  ["an id that is no whole number", base64url({ id: 1.5 })],
  ["an id below 1", base64url({ id: 0 })],
  ["an id as text", base64url({ id: "1" })],
  ["another list's position", named.encode({ name: "a", id: 1 })],
  ["another spelling of a right one", Buffer.from('{"id": 1}').toString("base64url")],
  ["a right one with something behind it", `${idCursor.encode({ id: 1 })}A`],
])("refuses %s at /cursor", (_what, cursor) => {
  expect(() => idCursor.decode(cursor)).toThrow(
    expect.objectContaining({
      code: "invalid_request",
      fields: { errors: [expect.objectContaining({ in: "query", pointer: "/cursor" })] },
    }),
  );
});

test("a position's text is one that any database holds", () => {
  expect(["", "Röd Kaviar", "🛒", "\u0001"].filter(isText)).toHaveLength(4);
  expect([7, null, "a\u0000b", "\ud83d", "\udc00 cart"].filter(isText)).toEqual([]);
});

test("a position's day is one that there is, from the year 1 on", () => {
  expect(["0001-01-01", "2024-02-29", "9999-12-31"].filter(isDay)).toHaveLength(3);
  const none = [
    "0000-01-01",
    "2023-02-29",
    "2023-13-01",
    "2023-00-10",
    "2023-11-31",
    "2023-1-1",
    "2023-11-28T00:00:00Z",
  ];
  expect([...none, 20231128, null].filter(isDay)).toEqual([]);
});

test.each(["short", "x".repeat(200), "🛒".repeat(100), '"'.repeat(200), "\u0001".repeat(200)])(
  "a cursor with the beginning of a text, however long, has room in 200 characters",
  (text) => {
    const name = cursorText(text);
    expect(text.startsWith(name)).toBe(true);
    expect(name).not.toBe("");
    expect(named.encode({ name, id: 2 ** 53 - 1 }).length).toBeLessThanOrEqual(200);
  },
);
