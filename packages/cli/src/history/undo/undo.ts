import type { JournalEvent, Shop } from "@shop/sdk";
import type { CommandCall } from "../../commands/command.ts";
import { confirm } from "../../confirm/confirm.ts";
import { neverText } from "../../confirm/consequences.ts";
import { exitCodes } from "../../exit-codes.ts";
import { CliFailure } from "../../failures/cli-failure.ts";
import { keyColumns, orderColumns, productColumns, userColumns } from "../../output/columns.ts";
import { printThing } from "../../output/print.ts";
import { Names } from "../tell/names.ts";
import { sentenceOf } from "../tell/sentence.ts";
import { findChange } from "./find-change.ts";
import { refuseMovedOn } from "./moved-on.ts";
import { undoabilityOf } from "./undoability.ts";
import { type Undoing, type Undone, undoingOf } from "./undoing.ts";

/** Takes a change back by a new one: says which and how, asks a person first, and prints what has become of the thing. */
export async function undo(shop: Shop, which: string | undefined, call: CommandCall): Promise<void> {
  const event = await findChange(shop, which);
  const { never } = undoabilityOf(event);
  if (never !== undefined)
    throw new CliFailure(
      "not_undoable",
      exitCodes.conflict,
      `Event ${event.id} (${event.type}) can't be taken back. ${never}`,
    );
  await refuseMovedOn(shop, event);
  const undoing = await undoingOf(event, shop);
  await confirm(call, () => consequenceOf(event, undoing, shop), { needsYes: which === undefined });
  await print(await undoing.run(), call);
}

async function consequenceOf(event: JournalEvent, { by, says }: Undoing, shop: Shop) {
  const what = `Event ${event.id}, ${event.at}: ${await sentenceOf(event, new Names(shop))}.`;
  const text = neverText(by);
  const final = text === "This can't be undone." ? [] : [text];
  return { says: [what, `Undo: ${says}.`, ...final] };
}

function print(undone: Undone, call: CommandCall): Promise<void> {
  if (undone.kind === "order") return printThing(undone.thing, orderColumns, call);
  if (undone.kind === "product") return printThing(undone.thing, productColumns, call);
  return undone.kind === "user"
    ? printThing(undone.thing, userColumns, call)
    : printThing(undone.thing, keyColumns, call);
}
