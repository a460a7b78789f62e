import { fits } from "./fits.ts";
import type { Schema } from "./schema.ts";

const json = (value: unknown): string => JSON.stringify(value);

/** JSON values that programs stumble over, as text: what JavaScript makes of some of them is part of the stumbling. */
const ODD_VALUES: readonly string[] = [
  ...["null", "true", "false", "[]", "{}", "[1]", '["a"]', "[[]]", '{"a":1}', '{"$gt":0}', '{"__proto__":null}'],
  ...["0", "1", "-1", "1.5", "-1.5", "0.1", "1e3", "1e-1", "1e300", "-1e300", "1e400", "-1e400"],
  ...["9007199254740991", "9007199254740992", "-9007199254740992", "18446744073709551616"],
  ...[`${"9".repeat(400)}`, `0.${"1".repeat(400)}`],
  ...["", " ", "0", "1", "-1", "1.5", "1e3", "true", "null", "a", "ab", "123", "aaaaaaaa", "ABC", "abc", "A", "id"].map(
    json,
  ),
  ...[" a", "a ", "\u00a0a", "a\u3000", "a\nb", "a\tb", "a\u2028b", "\ufeff", "\u007f", "\u0085", "a\u0000b"].map(json),
  ...["\\u0000", "\\ud800", "a\\udc00", "\\ud800\\ud800", "\\udfff\\ud83d", "\\ud83d\\ude00", "\\ufffe"].map(
    (text) => `"${text}"`,
  ),
  ...[
    "٣",
    "٢٠٢٣-٠١-٠١",
    "é",
    "e\u0301",
    "ﷺ",
    "😀",
    "\u202eabc",
    "../../etc/passwd",
    "' OR 1=1 --",
    "{{7*7}}",
    "%00",
  ].map(json),
  ...["Operator", "operator ", "admin", "customer,operator", "-id", "ID"].map(json),
];

const ODD_DAYS: readonly string[] = [
  ...["2023-02-29", "2100-02-29", "2023-02-30", "2023-04-31", "2023-13-01", "2023-00-10", "2023-01-00", "2023-01-32"],
  ...["0000-01-01", "-001-01-01", "+2023-01-01", "10000-01-01", "2023-1-1", "20230101", "2023/01/01", "01-01-2023"],
  ...[
    "2023-01-01T00:00:00Z",
    "2023-01-01 ",
    " 2023-01-01",
    "2023-01-01\n",
    "2023-W01-1",
    "2023-001",
    "today",
    "yyyy-mm-dd",
  ],
  // These are days.
  ...["0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29", "2023-12-31"],
];

/** Values on both sides of every limit of the schema, and the odd ones. */
export function valuesAround(schema: Schema): readonly string[] {
  const { minimum, maximum, minLength, maxLength, format } = schema;
  const numbers = [minimum, maximum].flatMap((limit) => (limit === undefined ? [] : [limit - 1, limit, limit + 1]));
  const lengths = [minLength, maxLength].flatMap((limit) => (limit === undefined ? [] : [limit - 1, limit, limit + 1]));
  const texts = lengths
    .filter((length) => length >= 0)
    .flatMap((length) => ["x", "😀", "é", "A"].map((character) => character.repeat(length)));
  const members = (schema.enum ?? []).map((one) => json(one));
  return [
    ...new Set([
      ...ODD_VALUES,
      ...numbers.map(json),
      ...texts.map(json),
      ...members,
      ...(format === "date" ? ODD_DAYS.map(json) : []),
    ]),
  ];
}

export const wrongValues = (schema: Schema): string[] =>
  valuesAround(schema).filter((text) => !fits(schema, JSON.parse(text)));

export const rightValues = (schema: Schema): string[] =>
  valuesAround(schema).filter((text) => fits(schema, JSON.parse(text)));

/** What stands where a value should stand, and is no JSON. */
export const NO_VALUES: readonly string[] = [
  ...["", "NaN", "Infinity", "-", "01", "+1", ".5", "1.", "0x10", "1e", "1_000", "undefined", "nil", "None", "True"],
  ...[
    "'a'",
    "`a`",
    '"a',
    '"\\x41"',
    '"\\u12"',
    '"a\nb"',
    '"a\u0000b"',
    "[1,]",
    "{a:1}",
    "[",
    "}",
    "/* */ 1",
    "1 // one",
    "new Date()",
  ],
];
