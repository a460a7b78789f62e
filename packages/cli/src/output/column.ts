/** How times are shown: as they came, or as a person says them ("3 min ago") on a terminal. */
export interface View {
  readonly relativeTo?: Date | undefined;
}

/** A column of a table, and what a field of the thing is called everywhere else (`--json`, `--csv`, `--columns`, `--sort`). */
export interface Column<T> {
  readonly title: string;
  readonly value: (thing: T, view?: View) => string;
  /** Numbers stand right. */
  readonly align?: "right" | undefined;
  /** The field's name in JSON. Without one the column is for reading only. */
  readonly field?: string | undefined;
  /** Only shown when it is asked for. */
  readonly hidden?: boolean | undefined;
}

interface FieldOptions<T> extends Partial<Omit<Column<T>, "field">> {
  /** A time, in RFC 3339. */
  readonly time?: boolean;
}

/** A column for every field of a thing, in the order of its JSON: leaving one out does not compile. */
export function columnsOf<T extends object>(fields: { readonly [F in keyof T]-?: FieldOptions<T> }): Column<T>[] {
  return Object.entries<FieldOptions<T>>(fields).map(([field, options]) => columnOf(field, options));
}

function columnOf<T extends object>(field: string, { time = false, ...options }: FieldOptions<T>): Column<T> {
  return {
    field,
    title: field.replaceAll("_", " ").toUpperCase(),
    value: (thing, view) => {
      const text = plain(thing[field as keyof T]);
      return time && view?.relativeTo !== undefined && text !== "" ? relative(text, view.relativeTo) : text;
    },
    ...options,
  };
}

/** What stands in a cell for any value of JSON: nothing for null, text as it is, anything deeper as JSON. */
export function plain(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

const UNITS = [
  ["s", 1],
  ["min", 60],
  ["h", 3_600],
  ["d", 86_400],
  ["mo", 2_629_800],
  ["y", 31_557_600],
] as const;

/** "2026-11-24T09:30:00.000Z" → "3 min ago", or "in 5 d". */
export function relative(time: string, now: Date): string {
  const seconds = (now.getTime() - Date.parse(time)) / 1000;
  if (Number.isNaN(seconds)) return time;
  const size = Math.abs(seconds);
  if (size < 1) return "now";
  const [unit, length] = UNITS.findLast(([, each]) => size >= each) ?? UNITS[0];
  const text = `${Math.floor(size / length)} ${unit}`;
  return seconds > 0 ? `${text} ago` : `in ${text}`;
}
