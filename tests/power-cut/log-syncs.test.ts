import { describe, expect, it } from "vitest";
import { syncedBeforeWriting } from "./log-syncs.ts";
import type { Entry } from "./recording.ts";

const LOG = 7n;
const [DEAD, NEXT] = [1, 2];

type Done = "creates" | "finds" | "writes" | "begins a sync" | "syncs";

type Step = readonly [process: number, done: Done];

/** What these processes do with the log, one after the other. */
function recorded(steps: readonly Step[]): Entry[] {
  let syncing = 0;
  return steps.map(([process, done], position): Entry => {
    const at = { position, process, file: LOG };
    if (done === "begins a sync") {
      syncing = position;
      return { ...at, kind: "sync_start" };
    }
    if (done === "syncs") return { ...at, kind: "sync_end", start: syncing };
    if (done === "writes") return { ...at, kind: "write", offset: 0, data: Buffer.alloc(1) };
    return { ...at, kind: "open", name: "shop.db-wal", created: done === "creates" };
  });
}

const judged = (...steps: readonly Step[]): boolean | undefined =>
  syncedBeforeWriting(recorded(steps), "shop.db").get(NEXT);

describe("whoever finds the log", () => {
  it("may not write on top of what another has left unsynced", () => {
    expect(judged([DEAD, "creates"], [DEAD, "writes"], [NEXT, "finds"], [NEXT, "writes"])).toBe(false);
  });

  it("nor when the sync began before that was written", () => {
    const left = [
      [DEAD, "creates"],
      [DEAD, "begins a sync"],
      [DEAD, "writes"],
      [DEAD, "syncs"],
    ] as const;
    expect(judged(...left, [NEXT, "finds"], [NEXT, "writes"])).toBe(false);
  });

  it("may when it has synced that itself, or the other had", () => {
    const left = [
      [DEAD, "creates"],
      [DEAD, "writes"],
    ] as const;
    const sync = (process: number): readonly Step[] =>
      [
        [process, "begins a sync"],
        [process, "syncs"],
      ] as const;
    expect(judged(...left, [NEXT, "finds"], ...sync(NEXT), [NEXT, "writes"])).toBe(true);
    expect(judged(...left, ...sync(DEAD), [NEXT, "finds"], [NEXT, "writes"])).toBe(true);
  });

  it("may when it is empty: both services start at once, and the one that did not make it is the first to write", () => {
    expect(judged([DEAD, "creates"], [NEXT, "finds"], [NEXT, "writes"])).toBe(true);
  });

  it("is nobody who has made it", () => {
    expect(judged([NEXT, "creates"], [NEXT, "writes"])).toBeUndefined();
  });
});
