import type { CommandCall } from "../../commands/command.ts";
import { columnsOf } from "../../output/column.ts";
import { formatOf } from "../../output/format.ts";
import { printThing } from "../../output/print.ts";
import { type Style, styleOf } from "../../output/style.ts";
import { write } from "../../output/write.ts";
import type { Entry, StockStep, Story } from "./entry.ts";

const storyColumns = columnsOf<Story>({ kind: {}, id: {}, title: {}, now: {}, earlier: {}, history: {}, next: {} });

/** Prints a story: as sentences for reading, else as the documented object. */
export async function printStory(story: Story, call: CommandCall, nothing = "Nothing is known of it."): Promise<void> {
  const format = formatOf(call.options);
  if (format.kind !== "table" || format.fields !== undefined) return printThing(story, storyColumns, call);
  const { stdout, env } = call.terminal;
  await write(stdout, storyText(story, styleOf(stdout, env), nothing));
}

function storyText({ title, earlier, history, next }: Story, style: Style, nothing: string): string {
  const before =
    earlier > 0 ? [style.dim(`  … ${earlier} earlier; --last ${earlier + history.length} tells them too`)] : [];
  const told = history.length === 0 ? [`  ${nothing}`] : history.flatMap((entry) => entryLines(entry, style));
  const width = Math.max(0, ...next.map(({ command }) => command.length));
  const steps = next.map(({ command, what }) => `  ${command.padEnd(width)}  ${style.dim(`# ${what}`)}`);
  const can = steps.length === 0 ? [] : ["", "What can be done now:", ...steps];
  return `${[style.bold(title), ...before, ...told, ...can].join("\n")}\n`;
}

function entryLines({ at, text, stock, event_id, request_id }: Entry, { dim }: Style): string[] {
  const when = at.replace("T", " ").replace(/\.\d+Z$/, "Z");
  const where = request_id === null ? `until event ${event_id}` : `event ${event_id}, request ${request_id}`;
  return [`  ${when}  ${text}${stock.map(stockText).join("")}. ${dim(`[${where}]`)}`];
}

/** `; stock of NW-001: 12 → 10 (delivery)` */
const stockText = ({ sku, before, after, note }: StockStep): string =>
  `; stock of ${sku}: ${before} → ${after}${note === null ? "" : ` (${note})`}`;
