import type { CommandCall } from "../../commands/command.ts";
import { columnsOf } from "../../output/column.ts";
import { formatOf } from "../../output/format.ts";
import { printThing } from "../../output/print.ts";
import { type Style, styleOf } from "../../output/style.ts";
import { write } from "../../output/write.ts";
import type { Counts, Difference } from "./difference.ts";
import type { Stage, Verified } from "./verify.ts";

const columns = columnsOf<Verified>({ ok: {}, checked: {}, differences: {}, more: {}, undecided: {} });

/** Prints what was found: as sentences for reading, else as the documented object. */
export async function printVerified(verified: Verified, call: CommandCall): Promise<void> {
  const format = formatOf(call.options);
  if (format.kind !== "table" || format.fields !== undefined) return printThing(verified, columns, call);
  await write(call.terminal.stdout, textOf(verified, styleOf(call.terminal.stdout, call.terminal.env)));
}

function textOf({ ok, checked, differences, more, undecided }: Verified, { green, red, yellow }: Style): string {
  const { orders, events, products, movements, days } = checked;
  const looked = `${orders} orders, ${products} products, ${events} events, ${movements} ledger lines, ${days} days of sales`;
  const count = differences.length + more;
  return [
    ok
      ? `${green("All is as it should be")}: ${looked}.`
      : `${red(count === 1 ? "1 difference" : `${count} differences`)} in ${looked}:`,
    ...differences.map((difference) => `  ${sentence(difference)}`),
    ...(more > 0 ? [`  … and ${more} more`] : []),
    ...(undecided.length > 0
      ? [yellow("Not decided, since it never stood still; try again when there is less to do:")]
      : []),
    ...undecided.map((difference) => `  ${sentence(difference)}`),
    "",
  ].join("\n");
}

const sentence = ({ kind, id, what }: Difference): string =>
  `${kind === "movement" ? "ledger line" : kind === "totals" ? "the totals in" : kind} ${id} ${what}.${explaining(kind, id)}`;

/** Where more is to be read. */
function explaining(kind: Difference["kind"], id: Difference["id"]): string {
  return kind === "order" || kind === "product" ? `  (shop ${kind}s explain ${id})` : "";
}

/** How far it has come, for a counting line. */
export const progressText = (stage: Stage, { events, orders }: Readonly<Counts>): string =>
  `Reading ${stage} … ${events} events, ${orders} orders`;
