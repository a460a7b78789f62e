import { usage } from "../failures/cli-failure.ts";
import { closest } from "../output/closest.ts";

export const OPERATORS = ["!=", "<=", ">=", "=", "<", ">", "~"] as const;

export type Operator = (typeof OPERATORS)[number];

/** What can be compared: whole numbers, days, or texts. */
export type FieldKind = "number" | "day" | "text";

/** `date<2024-01-01` */
export interface Condition {
  readonly field: string;
  readonly operator: Operator;
  readonly value: string;
}

const FORM =
  "It is FIELD OPERATOR VALUE, joined by and: 'user=Ana and date<2024-01-01'. Operators: = != < <= > >= ~ (begins with).";

/**
 * Reads `--where`. A value goes to the next ` and `; one that has quotation marks around it may hold anything.
 * @throws exit 2 that says what is wrong, and which field was nearly named
 */
export function parseWhere(text: string, fields: Readonly<Record<string, FieldKind>>): Condition[] {
  return partsOf(text).map((part) => {
    const [, field = "", operator, rest = ""] = /^([A-Za-z_]+)\s*(!=|<=|>=|=|<|>|~)\s*([\s\S]*)$/.exec(part) ?? [];
    if (operator === undefined) throw usage(`--where: ${JSON.stringify(part)} is no condition.`, FORM);
    const kind = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (kind === undefined) throw unknownField(field, Object.keys(fields));
    return checked({ field, operator: operator as Operator, value: unquoted(rest) }, kind);
  });
}

/** The conditions between the ands that are not in quotation marks. */
function partsOf(text: string): string[] {
  const parts = [...text.matchAll(/((?:'[^']*'|"[^"]*"|(?!\s+and\s)[\s\S])+)(?:\s+and\s+|$)/gi)].map(([, part = ""]) =>
    part.trim(),
  );
  if (parts.length === 0 || parts.includes("")) throw usage("--where: there is nothing in it.", FORM);
  if (/(^|\s)and\s*$/i.test(text) || /^\s*and\s/i.test(text))
    throw usage("--where: a condition is missing beside and.", FORM);
  return parts;
}

function unquoted(value: string): string {
  return /^'[^']*'$|^"[^"]*"$/.test(value) ? value.slice(1, -1) : value;
}

function unknownField(field: string, fields: readonly string[]): Error {
  const near = closest(field, fields);
  const hint =
    near === undefined ? `Fields: ${fields.join(", ")}.` : `Did you mean ${near}? Fields: ${fields.join(", ")}.`;
  return usage(`--where: there is no field ${field}.`, hint);
}

function checked(condition: Condition, kind: FieldKind): Condition {
  const { field, operator, value } = condition;
  if (value === "") throw usage(`--where: ${field} ${operator} has no value.`, FORM);
  if (operator === "~" && kind !== "text") throw usage(`--where: ~ is for texts, and ${field} is a ${kind}.`, FORM);
  if (kind === "number" && !/^-?\d{1,16}$/.test(value))
    throw usage(`--where: ${field} is a whole number (money in minor units), not ${JSON.stringify(value)}.`);
  if (kind === "day" && !isDay(value))
    throw usage(`--where: ${field} is a day, YYYY-MM-DD, not ${JSON.stringify(value)}.`);
  return condition;
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

/** Whether a thing's value is as the condition wants it. Texts begin alike whatever the size of their letters, and are equal only as they are. */
export function holds(found: string | number, { operator, value }: Pick<Condition, "operator" | "value">): boolean {
  const wanted = typeof found === "number" ? Number(value) : value;
  switch (operator) {
    case "=":
      return found === wanted;
    case "!=":
      return found !== wanted;
    case "<":
      return found < wanted;
    case "<=":
      return found <= wanted;
    case ">":
      return found > wanted;
    case ">=":
      return found >= wanted;
    case "~":
      return String(found).toLowerCase().startsWith(value.toLowerCase());
  }
}
