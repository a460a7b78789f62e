import { expect, it } from "vitest";
import { type FieldKind, holds, parseWhere } from "../../src/plan/where.ts";

const fields: Readonly<Record<string, FieldKind>> = {
  id: "number",
  user: "text",
  name: "text",
  date: "day",
  quantity: "number",
};
const read = (text: string): string[] =>
  parseWhere(text, fields).map(({ field, operator, value }) => `${field}|${operator}|${value}`);

it.each([
  ["user=Ana and date<2024-01-01", ["user|=|Ana", "date|<|2024-01-01"]],
  ["user=Ana Trujillo AND quantity >= 3", ["user|=|Ana Trujillo", "quantity|>=|3"]],
  ["name='salt and pepper' and id!=7", ["name|=|salt and pepper", "id|!=|7"]],
  ['name="it\'s and that"', ["name|=|it's and that"]],
  ["name~Ch", ["name|~|Ch"]],
  ["  id = 5  ", ["id|=|5"]],
  ["name=Alexander and Sons", new Error('"Sons" is no condition')],
  ["name=android and user=band", ["name|=|android", "user|=|band"]],
  ["name=a=b", ["name|=|a=b"]],
  ["quantity>-1", ["quantity|>|-1"]],
] as const)("reads %s", (text, expected) => {
  if (expected instanceof Error) expect(() => read(text)).toThrow(expected.message);
  else expect(read(text)).toEqual(expected);
});

it.each([
  ["", "nothing in it"],
  ["and", "condition"],
  ["id=1 and", "condition"],
  ["and id=1", "condition"],
  ["id", "is no condition"],
  ["id=", "has no value"],
  ["id=one", "whole number"],
  ["id=1.5", "whole number"],
  ["quantity~1", "~ is for texts"],
  ["date=yesterday", "a day, YYYY-MM-DD"],
  ["date<2023-02-30", "a day, YYYY-MM-DD"],
  ["quantty=1", "no field quantty"],
  ["__proto__=1", "no field __proto__"],
  ["constructor=1", "no field constructor"],
  ["id=1; DROP TABLE orders", "whole number"],
])("refuses %j", (text, message) => {
  expect(() => parseWhere(text, fields)).toThrow(message);
});

it("names the field that was meant", () => {
  expect(() => parseWhere("quantty=1", fields)).toThrow(
    expect.objectContaining({ hint: expect.stringContaining("Did you mean quantity?") }),
  );
});

it.each([
  [5, "=", "5", true],
  [5, "!=", "5", false],
  [10, "<", "9", false],
  [10, ">", "9", true],
  ["2023-11-28", "<", "2024-01-01", true],
  ["2024-01-01", "<=", "2024-01-01", true],
  ["Chai", "~", "ch", true],
  ["Chai", "=", "chai", false],
  ["2026-11-24T09:30:00.000Z", ">=", "2026-11-24", true],
] as const)("%j %s %s is %s", (found, operator, value, expected) => {
  expect(holds(found, { operator, value })).toBe(expected);
});
