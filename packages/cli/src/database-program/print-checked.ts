import type { CommandCall } from "../commands/command.ts";
import { columnsOf } from "../output/column.ts";
import { formatOf } from "../output/format.ts";
import { printThing } from "../output/print.ts";
import { type Style, styleOf } from "../output/style.ts";
import { write } from "../output/write.ts";

/** What `db check` looked at and found, as the program gives it. */
export interface Checked {
  readonly ok: boolean;
  readonly engine: string;
  readonly checked: Readonly<Record<"events" | "movements" | "orders" | "products" | "users" | "days", number>>;
  readonly problems: readonly { readonly kind: string; readonly id: number | string; readonly what: string }[];
  readonly more: number;
  readonly newest_event_id: number;
  readonly seconds: number;
}

const columns = columnsOf<Checked>({
  ok: {},
  engine: {},
  checked: {},
  problems: {},
  more: {},
  newest_event_id: {},
  seconds: {},
});

/** As sentences for reading, else as the documented object. */
export async function printChecked(checked: Checked, call: CommandCall): Promise<void> {
  const format = formatOf(call.options);
  if (format.kind !== "table" || format.fields !== undefined) return printThing(checked, columns, call);
  await write(call.terminal.stdout, textOf(checked, styleOf(call.terminal.stdout, call.terminal.env)));
}

/** What the kinds are called in a sentence. */
const names: Readonly<Record<string, string>> = {
  movement: "ledger line",
  reference: "row",
  total: "the total",
  file: "file:",
};

function textOf({ ok, checked, problems, more }: Checked, { green, red }: Style): string {
  const { orders, products, users, events, movements, days } = checked;
  const looked = `${orders} orders, ${products} products, ${users} users, ${events} events, ${movements} ledger lines, ${days} days of sales`;
  const count = problems.length + more;
  const lines = problems.map(({ kind, id, what }) => `  ${names[kind] ?? kind} ${id} ${what}.`);
  if (ok) return `${green("All is as it should be")}: ${looked}.\n`;
  const head = `${red(count === 1 ? "1 problem" : `${count} problems`)} in ${looked}:`;
  return `${[head, ...lines, ...(more > 0 ? [`  … and ${more} more`] : [])].join("\n")}\n`;
}
