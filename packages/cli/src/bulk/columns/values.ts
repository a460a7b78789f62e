import { type BulkColumn, invalid } from "./column.ts";

interface TextRule {
  /** In characters. */
  readonly most: number;
  readonly pattern: RegExp;
  /** What the pattern asks for. */
  readonly rule: string;
}

type Parts = Pick<BulkColumn, "name" | "what"> & { readonly required?: boolean };

/** The contract's limits are known to the service; here stand those that a dry run could not find out otherwise. */
export function text({ name, what, required = false }: Parts, { most, pattern, rule }: TextRule): BulkColumn {
  const read = (value: unknown): string => {
    if (typeof value !== "string") throw invalid(name, `it must be text, not ${JSON.stringify(value)}`);
    const { length } = [...value];
    if (length > most) throw invalid(name, `it has ${length} characters, ${most} are allowed`);
    if (!pattern.test(value)) throw invalid(name, `${JSON.stringify(value)} does not fit: ${rule}`);
    return value;
  };
  return { name, what, required, read };
}

/** A whole number, in CSV by its digits. */
export function integer(
  { name, what, required = false }: Parts,
  least: number,
  most: number,
  otherwise = "",
): BulkColumn {
  const read = (value: unknown): number => {
    const number = typeof value === "string" && /^\s*-?\d{1,16}\s*$/.test(value) ? Number(value) : value;
    if (typeof number !== "number" || !Number.isSafeInteger(number))
      throw invalid(name, `${JSON.stringify(value)} is no whole number${otherwise}`);
    if (number < least || number > most) throw invalid(name, `${number} is not from ${least} to ${most}`);
    return number;
  };
  return { name, what, required, read };
}

/** The name of a user, the SKU of a product, or the id of either: a number is always an id. */
export function reference({ name, what }: Parts): BulkColumn {
  const read = (value: unknown): string => {
    const given = typeof value === "number" ? String(value) : value;
    if (typeof given !== "string" || given.length > 200)
      throw invalid(name, `${JSON.stringify(value)?.slice(0, 100)} is no name and no id`);
    return given;
  };
  return { name, what, required: true, read };
}

/** A day that there is. */
export function date({ name, what }: Parts): BulkColumn {
  const read = (value: unknown): string => {
    const [day = "", year, month] = (typeof value === "string" && /^(\d{4})-(\d\d)-\d\d$/.exec(value.trim())) || [];
    // The calendar repeats itself after 400 years; `Date` takes years before 100 for ones of the 20th century.
    const moved = new Date(`${Number(year) + 400}${day.slice(4)}T00:00:00Z`);
    if (year === undefined || year === "0000" || moved.getUTCMonth() + 1 !== Number(month))
      throw invalid(name, `${JSON.stringify(value)} is no day; write it as 2026-11-24`);
    return day;
  };
  return { name, what, required: false, read };
}

const control = "\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF";

/** Text on one line, without a space at either end. */
export const trimmedLine = new RegExp(`^(?!\\s)[^${control}]*[^\\s${control}]$`, "u");
export const line = new RegExp(`^[^${control}]+$`, "u");
