import { describe, expect, test } from "vitest";
import { randomFrom } from "./random.ts";
import type { Entry } from "./recording.ts";
import { SimulatedDisk } from "./simulated-disk.ts";

const file = 7n;
const directory = 1n;
type Step = Entry extends infer E ? (E extends Entry ? Omit<E, "position" | "process"> : never) : never;

const create: Step = { kind: "open", file, name: "a", created: true };
const write = (text: string, offset = 0): Step => ({ kind: "write", file, offset, data: Buffer.from(text) });
const syncStart = (of: bigint): Step => ({ kind: "sync_start", file: of });
/** `start` is filled in by `outcomes`: the sync that began last. */
const syncEnd = (of: bigint): Step => ({ kind: "sync_end", file: of, start: 0 });
const sync = (of: bigint): Step[] => [syncStart(of), syncEnd(of)];
const durableName: Step[] = [create, { kind: "open_directory", file: directory }, ...sync(directory)];

/** What 400 power cuts at the end of these steps leave of the file "a", each different outcome once. */
function outcomes(steps: readonly Step[], name = "a"): Set<string | undefined> {
  const disk = new SimulatedDisk();
  let start = 0;
  for (const [position, step] of steps.entries()) {
    if (step.kind === "sync_start") start = position;
    disk.apply({ ...step, ...(step.kind === "sync_end" ? { start } : {}), position, process: 1 } as Entry);
  }
  const cuts = Array.from({ length: 400 }, (_, cut) => disk.afterCut(randomFrom(5, cut)).get(name));
  return new Set(cuts.map((content) => content?.toString("latin1")));
}

describe("A simulated power cut", () => {
  test("keeps what was synced before it", () => {
    const steps = [...durableName, write("one"), ...sync(file)];
    expect(outcomes(steps)).toEqual(new Set(["one"]));
  });

  test("may lose or keep what was written after the sync began", () => {
    const during: Step[] = [syncStart(file), write("two"), syncEnd(file)];
    const found = outcomes([...durableName, write("one"), ...during]);
    expect(found).toContain("one");
    expect(found).toContain("two");
    expect(found.size).toBe(2);
  });

  test("may lose what a sync covers that has not ended", () => {
    const found = outcomes([...durableName, write("one"), syncStart(file)]);
    expect(found).toContain("");
    expect(found).toContain("one");
  });

  test("tears a write between its sectors, in any order, and never within one", () => {
    const old = "o".repeat(1536);
    const found = outcomes([...durableName, write(old), ...sync(file), write("n".repeat(1536))]);
    const sector = (letter: string) => letter.repeat(512);
    for (const pattern of ["ooo", "noo", "ono", "oon", "nno", "non", "onn", "nnn"]) {
      expect(found).toContain([...pattern].map(sector).join(""));
    }
    expect(found.size).toBe(8);
  });

  test("never keeps a later version of a sector without the earlier writes in it", () => {
    const found = outcomes([...durableName, write("......"), ...sync(file), write("A", 0), write("B", 5)]);
    expect(found).toEqual(new Set(["......", "A.....", "A....B"]));
  });

  test("may grow a file without its data, and may undo a truncation", () => {
    const grown = outcomes([...durableName, write("g".repeat(1024))]);
    expect([...grown]).toContain("\0".repeat(512));
    expect([...grown].some((content) => content !== undefined && content.length > 0 && !/^[g\0]*$/.test(content))).toBe(
      true,
    );
    const cut = outcomes([...durableName, write("long"), ...sync(file), { kind: "size", file, size: 2 }]);
    expect(cut).toEqual(new Set(["long", "lo"]));
  });

  test("may lose the name of a file that was synced, until the directory is", () => {
    const found = outcomes([create, write("one"), ...sync(file)]);
    expect(found).toEqual(new Set([undefined, "one"]));
  });

  test("leaves the old or the new file behind a rename, and nothing else", () => {
    const other: Step[] = [
      { ...create, file: 8n, name: "b" } as Step,
      { ...write("two"), file: 8n } as Step,
      ...sync(8n),
    ];
    const steps = [
      ...durableName,
      write("one"),
      ...sync(file),
      ...other,
      { kind: "rename", name: "b", to: "a" } as Step,
    ];
    expect(outcomes(steps)).toEqual(new Set(["one", "two"]));
  });

  test("may bring a removed file back", () => {
    const steps: Step[] = [...durableName, write("one"), ...sync(file), { kind: "remove", name: "a" }];
    expect(outcomes(steps)).toEqual(new Set([undefined, "one"]));
  });
});
