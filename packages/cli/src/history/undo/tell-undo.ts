import type { MadeChange, Shop } from "@shop/sdk";
import type { Terminal } from "../../commands/command.ts";
import { styleOf } from "../../output/style.ts";
import { undoabilityOf } from "./undoability.ts";

/** Says to a person how what was just changed is taken back. Who may not read the journal can't undo either, and hears nothing. */
export async function tellUndo(shop: Shop, { requestId }: MadeChange, { stderr, env }: Terminal): Promise<void> {
  try {
    const [event, another] = await shop.events
      .list({ request_id: requestId, limit: 2 }, { deadline: 2_000 })
      .toArray({ max: 2 });
    if (event === undefined || another !== undefined || undoabilityOf(event).never !== undefined) return;
    stderr.write(styleOf(stderr, env).dim(`To take it back: shop undo ${event.id}\n`));
  } catch {
    // The change is made and told; a hint that can't be had is no failure.
  }
}
