import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { sqliteErrorKind } from "../../src/sqlite/sqlite-error.ts";
import {
  context,
  inspect,
  notes,
  openTestDatabase,
  type TestDatabase,
  temporaryFolder,
} from "./fixtures/test-database.ts";

/** A file system of 4 MB, or why there is none. */
function smallDisk(): string | { readonly skip: string } {
  const folder = join(temporaryFolder(), "disk");
  mkdirSync(folder);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", folder], { stdio: "pipe" });
  } catch (error) {
    return { skip: `a small disk needs leave to mount one: ${error instanceof Error ? error.message : error}` };
  }
  onTestFinished(() => {
    execFileSync("umount", ["-l", folder]);
  });
  return folder;
}

/** Fills until it is refused. Returns how many changes were acknowledged. */
async function fillUp({ write }: TestDatabase, bytes: number): Promise<number> {
  for (let acknowledged = 0; ; acknowledged += 1) {
    const refused = await write("fill", { bytes }, context()).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (refused === undefined) continue;
    expect(refused).toMatchObject({ code: "storage_full", fields: {} });
    return acknowledged;
  }
}

test("on a full disk changes are refused, reads go on, nothing acknowledged is lost, and with space all is well", async ({
  skip,
}) => {
  const disk = smallDisk();
  if (typeof disk !== "string") return skip(disk.skip);
  const file = join(disk, "shop.db");
  const ballast = join(disk, "ballast");
  writeFileSync(ballast, Buffer.alloc(1024 * 1024));
  const database = await openTestDatabase({ file });
  const { db, write } = database;
  await write("note", { text: "before" }, context());
  const filled = await fillUp(database, 50_000);
  expect(filled).toBeGreaterThan(0);

  const group = [write("fill", { bytes: 200_000 }, context()), write("fill", { bytes: 200_000 }, context())];
  for (const result of await Promise.allSettled(group)) {
    expect(result).toMatchObject({ status: "rejected", reason: { code: "storage_full" } });
  }
  expect(await notes(db)).toEqual(["before"]);
  expect(await db.ready()).toEqual({ ready: true, checks: { reads: "ok", writes: "no space left" } });

  rmSync(ballast);
  await write("note", { text: "after" }, context());
  expect(await db.ready()).toEqual({ ready: true, checks: { reads: "ok", writes: "ok" } });
  expect(await notes(db)).toEqual(["before", "after"]);
  const state = inspect(file, (other) => ({
    fills: other.prepare("SELECT count(*) FROM events WHERE type = 'fill'").pluck().get(),
    integrity: other.pragma("integrity_check", { simple: true }),
  }));
  expect(state).toEqual({ fills: filled, integrity: "ok" });
});

test("a file that may not grow refuses in the same way", async () => {
  const database = await openTestDatabase();
  const { db, write } = database;
  await write("note", { text: "before" }, context());
  await write("limitPages", { more: 20 }, context());
  const filled = await fillUp(database, 8_000);
  expect(filled).toBeGreaterThan(0);
  expect(db.stats().refused.storage_full).toBe(1);
  await write("limitPages", { more: 100 }, context());
  await write("note", { text: "after" }, context());
  expect(await notes(db)).toEqual(["before", "after"]);
});

test("an I/O error on a full disk is a full disk, but a failed fsync is fatal all the same", () => {
  const sqliteError = (code: string) => Object.assign(new Error(code), { code });
  const kind = (code: string, full: boolean) => sqliteErrorKind(sqliteError(code), () => full);
  expect(kind("SQLITE_FULL", false)).toBe("full");
  expect(kind("SQLITE_IOERR_SHMSIZE", true)).toBe("full");
  expect(kind("SQLITE_IOERR_WRITE", true)).toBe("full");
  expect(kind("SQLITE_IOERR_WRITE", false)).toBe("fatal");
  expect(kind("SQLITE_IOERR_FSYNC", true)).toBe("fatal");
  expect(kind("SQLITE_CORRUPT", true)).toBe("fatal");
  expect(kind("SQLITE_BUSY_RECOVERY", true)).toBe("busy");
  expect(kind("SQLITE_CONSTRAINT_CHECK", true)).toBe("other");
});
