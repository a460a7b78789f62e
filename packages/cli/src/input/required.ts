import type { CommandCall } from "../commands/command.ts";
import { inputMissing } from "../failures/cli-failure.ts";

/**
 * The values of options and arguments that a command can't do without, by their flag or name.
 * @throws exit 6 that names all that are missing at once
 */
export function required<Name extends string>(values: Readonly<Record<Name, unknown>>): Record<Name, string> {
  const missing = Object.entries(values).filter(([, value]) => value === undefined);
  if (missing.length > 0) throw inputMissing(missing.map(([name]) => name));
  return values as Record<Name, string>;
}

/** The value of an option that is text, when it was given. */
export function optional({ options }: CommandCall, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}

export function optionalNumber({ options }: CommandCall, name: string): number | undefined {
  const value = options[name];
  return typeof value === "number" ? value : undefined;
}

/** Leaves out what was not given, so that a change holds only what is to change. */
export function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

/** The same of a form's values, where an empty text is what was left out. */
export function filled<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== "")) as never;
}

/** The number in a form's value, if there is one. */
export const numberIn = (text: string): number | undefined => (text === "" ? undefined : Number(text));

/** The options of a call that changes something. */
export function changeOptions(call: CommandCall): { idempotencyKey?: string; ifMatch?: number } {
  return given({ idempotencyKey: optional(call, "idempotencyKey"), ifMatch: optionalNumber(call, "ifVersion") });
}
