import { describe, expect, it } from "vitest";
import { syncedBeforeWriting } from "./log-syncs.ts";
import type { Entry } from "./recording.ts";

const LOG = 7n;
const [OTHER, NEXT] = [1, 2];

type Step = readonly [process: number, done: "creates" | "finds" | "begins a sync" | "syncs"] | Write;
type Write = readonly [process: number, done: "writes", offset: number];

/** What these processes do with the log, one after the other. */
function recorded(steps: readonly Step[]): Entry[] {
  let syncing = 0;
  return steps.map(([process, done, offset], position): Entry => {
    const at = { position, process, file: LOG };
    if (done === "begins a sync") {
      syncing = position;
      return { ...at, kind: "sync_start" };
    }
    if (done === "syncs") return { ...at, kind: "sync_end", start: syncing };
    if (done === "writes") return { ...at, kind: "write", offset: offset ?? 0, data: Buffer.alloc(10) };
    return { ...at, kind: "open", name: "shop.db-wal", created: done === "creates" };
  });
}

const judged = (...steps: readonly Step[]): boolean | undefined =>
  syncedBeforeWriting(recorded(steps), "shop.db").get(NEXT);

describe("whoever finds the log", () => {
  it("may not write behind what another has left unsynced", () => {
    expect(judged([OTHER, "creates"], [OTHER, "writes", 0], [NEXT, "finds"], [NEXT, "writes", 10])).toBe(false);
  });

  it("nor when the sync began before that was written", () => {
    const left: readonly Step[] = [
      [OTHER, "creates"],
      [OTHER, "begins a sync"],
      [OTHER, "writes", 0],
      [OTHER, "syncs"],
    ];
    expect(judged(...left, [NEXT, "finds"], [NEXT, "writes", 10])).toBe(false);
  });

  it("may when it has synced that itself, or the other had", () => {
    const left: readonly Step[] = [
      [OTHER, "creates"],
      [OTHER, "writes", 0],
    ];
    const sync = (process: number): readonly Step[] => [
      [process, "begins a sync"],
      [process, "syncs"],
    ];
    expect(judged(...left, [NEXT, "finds"], ...sync(NEXT), [NEXT, "writes", 10])).toBe(true);
    expect(judged(...left, ...sync(OTHER), [NEXT, "finds"], [NEXT, "writes", 10])).toBe(true);
  });

  it("may when it is empty: both services start at once, and the one that did not make it is the first to write", () => {
    expect(judged([OTHER, "creates"], [NEXT, "finds"], [NEXT, "writes", 0])).toBe(true);
  });

  it("may write over what another that died in its commit has left, which nobody connected ever sees", () => {
    const died: readonly Step[] = [
      [NEXT, "finds"],
      [OTHER, "finds"],
      [OTHER, "writes", 0],
      [OTHER, "writes", 10],
      [OTHER, "begins a sync"],
    ];
    expect(judged(...died, [NEXT, "writes", 0])).toBe(true);
    expect(judged(...died, [NEXT, "writes", 10])).toBe(false);
    expect(judged(...died, [NEXT, "writes", 20])).toBe(false);
  });

  it("is nobody who has made it", () => {
    expect(judged([NEXT, "creates"], [NEXT, "writes", 0])).toBeUndefined();
  });
});
