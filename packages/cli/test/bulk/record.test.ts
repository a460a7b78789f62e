import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SeenNames } from "../../src/bulk/dry-run/seen-names.ts";
import { Lookup } from "../../src/bulk/lookup.ts";
import { importId, rowKey, rowOfKey } from "../../src/bulk/record/import-id.ts";
import { OutcomeLog } from "../../src/bulk/record/outcome-log.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "shop-bulk-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const hash = (row: number): string => row.toString(16).padStart(14, "0");

describe("the outcomes of rows", () => {
  test("are there when the file is opened again, in whatever order they were written", () => {
    {
      using log = new OutcomeLog(join(folder, "rows"));
      log.write(5_000, [{ status: "rejected", hash: hash(5_000) }]);
      log.write(1, [
        { status: "sent", hash: hash(1) },
        { status: "added", hash: hash(2) },
      ]);
      log.write(1, [{ status: "unchanged", hash: hash(1) }]);
    }
    using log = new OutcomeLog(join(folder, "rows"));
    expect([1, 2, 3, 5_000, 5_001].map((row) => log.read(row)?.status)).toEqual([
      ...["unchanged", "added", "unknown", "rejected", undefined],
    ]);
    expect(log.read(5_000)?.hash).toBe(hash(5_000));
    log.write(2, [{ status: "rejected", hash: hash(2) }]);
    expect(log.read(2)?.status).toBe("rejected");
  });
});

describe("the key of a row", () => {
  test("is a UUID, tells its import and row, and is another for every row, file and mapping", () => {
    const ids = [importId(["orders", "a"]), importId(["orders", "b"]), importId(["orders", "a", "map"])];
    const rows = [1, 2, 250, 65_536, 4_294_967_295];
    const keys = ids.flatMap((id) => rows.map((row) => rowKey(id, row)));
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(keys.map(rowOfKey)).toEqual(ids.flatMap(({ text: id }) => rows.map((row) => ({ id, row }))));
    expect(rowKey(importId(["orders", "a"]), 7)).toBe(rowKey(importId(["orders", "a"]), 7));
    expect(rowOfKey("web-17")).toBeUndefined();
  });
});

describe("names that a file has had", () => {
  test("are known again, with what came with them, however many there are", () => {
    const seen = new SeenNames();
    for (let row = 0; row < 20_000; row += 1) expect(seen.see(`name ${row}`, { row })).toBe("new");
    for (let row = 0; row < 20_000; row += 7) expect(seen.see(`name ${row}`, { row })).toBe("same");
    expect(seen.see("name 1", { row: 2 })).toBe("other");
  });
});

describe("a look-up", () => {
  test("asks once for what is asked for at once or again, forgets the oldest, and asks again for what failed", async () => {
    const asked: number[] = [];
    const lookup = new Lookup(async (key: number) => {
      asked.push(key);
      if (asked.length === 1) throw new Error("not yet");
      return key * 2;
    }, 2);
    await expect(Promise.all([lookup.get(1), lookup.get(1)])).rejects.toThrow("not yet");
    expect(await Promise.all([lookup.get(1), lookup.get(1), lookup.get(2)])).toEqual([2, 2, 4]);
    await lookup.get(1);
    await lookup.get(3);
    await lookup.get(1);
    await lookup.get(2);
    expect(asked).toEqual([1, 1, 2, 3, 2]);
  });
});
