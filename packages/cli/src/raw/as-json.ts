import type { CommandCall } from "../commands/command.ts";
import { type Column, columnsOf } from "../output/column.ts";

/** JSON, unless another form was asked for: what is called raw is answered raw. */
export function asJson(call: CommandCall): CommandCall {
  const chosen = ["json", "csv", "ndjson", "quiet"].some((name) => call.options[name] !== undefined);
  return chosen ? call : { ...call, options: { ...call.options, json: true } };
}

/** By the contract's own names, for `--json FIELDS`, `--columns` and `--csv`. */
export const columnsNamed = (fields: readonly string[]): Column<object>[] =>
  columnsOf<Record<string, unknown>>(Object.fromEntries(fields.map((field) => [field, {}]))) as Column<object>[];
