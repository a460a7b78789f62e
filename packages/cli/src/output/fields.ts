import { usage } from "../failures/cli-failure.ts";
import { didYouMean } from "./closest.ts";
import type { Column } from "./column.ts";

/** The columns of a table: those that were asked for, else all that are not hidden. */
export function chosenColumns<T>(
  columns: readonly Column<T>[],
  fields: readonly string[] | undefined,
): readonly Column<T>[] {
  if (fields === undefined) return columns.filter(({ hidden }) => hidden !== true);
  return fields.map((name) => columns.find(({ field }) => field === name) ?? unknown(name, columns));
}

/** The thing with these fields only, in this order; as it is when none are named. */
export function pick<T extends object>(
  thing: T,
  fields: readonly string[] | undefined,
  columns: readonly Column<T>[],
): object {
  if (fields === undefined) return thing;
  return Object.fromEntries(
    fields.map((name) => {
      if (Object.hasOwn(thing, name)) return [name, thing[name as keyof T]];
      return columns.some(({ field }) => field === name) ? [name, null] : unknown(name, columns);
    }),
  );
}

/** Says at once, before anything is sent, that a field does not exist. */
export function checkFields<T>(columns: readonly Column<T>[], fields: readonly string[] | undefined): void {
  for (const name of fields ?? []) if (!columns.some(({ field }) => field === name)) unknown(name, columns);
}

function unknown<T>(name: string, columns: readonly Column<T>[]): never {
  const names = columns.flatMap(({ field }) => field ?? []);
  throw usage(`There is no field ${JSON.stringify(name)}.`, didYouMean(name, names));
}
