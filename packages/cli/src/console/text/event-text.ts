import type { JournalEvent } from "@shop/sdk";
import { money } from "../../output/money.ts";

/** What an event changed, in a few words: `quantity 12 → 10`. */
export function eventText({ type, before, after }: JournalEvent): string {
  if (before !== null && after !== null) return differences(before, after).join(", ");
  const snapshot = after ?? before;
  if (snapshot === null) return "";
  if (type.startsWith("order.")) {
    const { quantity, product_id, user_id, unit_price = 0, currency = "USD" } = snapshot;
    return `${quantity} × product ${product_id} for user ${user_id}, ${money((quantity ?? 0) * unit_price, currency)}`;
  }
  return [snapshot.sku, snapshot.name, snapshot.role].filter((value) => typeof value === "string").join(" ");
}

type Snapshot = NonNullable<JournalEvent["after"]>;

/** What counts changes, or says when, is no news. */
const silent = new Set(["version", "created_at"]);

function differences(before: Snapshot, after: Snapshot): string[] {
  return Object.keys({ ...before, ...after }).flatMap((name) => {
    const [was, is] = [before[name as keyof Snapshot], after[name as keyof Snapshot]];
    return was === is || silent.has(name) ? [] : [`${name.replaceAll("_", " ")} ${was ?? "–"} → ${is ?? "–"}`];
  });
}
