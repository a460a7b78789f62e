import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "./fixtures/processes.ts";
import { inspect, temporaryFolder } from "./fixtures/test-database.ts";

const noted = (file: string) =>
  inspect(file, (db) => ({
    notes: db.prepare("SELECT after ->> 'text' FROM events ORDER BY id").pluck().all() as string[],
    integrity: db.pragma("integrity_check", { simple: true }),
  }));

const acknowledged = (lines: readonly string[]) =>
  lines.filter((line) => line.startsWith("written")).map((line) => line.split(" ")[1]);

test("a kill before the commit: what was acknowledged is there, the rest is not, and a retry makes it once", async () => {
  const file = join(temporaryFolder(), "shop.db");
  const { signal, lines } = await run("write-notes.ts", [file, "10"], { SHOP_TEST_FAULT: "before-commit:4" }).ended;
  expect(signal).toBe("SIGKILL");
  expect(acknowledged(lines)).toEqual(["note-1", "note-2", "note-3"]);
  expect(noted(file)).toEqual({ notes: ["note-1", "note-2", "note-3"], integrity: "ok" });

  const retry = await run("write-notes.ts", [file, "5"]).ended;
  expect(retry.lines.slice(1)).toEqual([
    "replayed note-1",
    "replayed note-2",
    "replayed note-3",
    "written note-4",
    "written note-5",
  ]);
  expect(noted(file).notes).toEqual(["note-1", "note-2", "note-3", "note-4", "note-5"]);
});

test("a kill between the commit and the reply: the change is there, and a retry gets its reply, no second one", async () => {
  const file = join(temporaryFolder(), "shop.db");
  const { signal, lines } = await run("write-notes.ts", [file, "10"], { SHOP_TEST_FAULT: "after-commit:4" }).ended;
  expect(signal).toBe("SIGKILL");
  expect(acknowledged(lines)).toEqual(["note-1", "note-2", "note-3"]);
  expect(noted(file)).toEqual({ notes: ["note-1", "note-2", "note-3", "note-4"], integrity: "ok" });
  const retry = await run("write-notes.ts", [file, "4"]).ended;
  expect(retry.lines.at(-1)).toBe("replayed note-4");
  expect(noted(file).notes).toHaveLength(4);
});

test("a commit that changes nothing is no place to be killed at: kept replies do not count", async () => {
  const file = join(temporaryFolder(), "shop.db");
  await run("write-notes.ts", [file, "2"]).ended;
  const { signal, lines } = await run("write-notes.ts", [file, "4"], { SHOP_TEST_FAULT: "after-commit:1" }).ended;
  expect(signal).toBe("SIGKILL");
  expect(lines.slice(1)).toEqual(["replayed note-1", "replayed note-2"]);
  expect(noted(file).notes).toEqual(["note-1", "note-2", "note-3"]);
});

test("kills at random moments lose nothing that was acknowledged and double nothing", async () => {
  const rounds = process.env.SHOP_SOAK === "1" ? 100 : 3;
  const file = join(temporaryFolder(), "shop.db");
  const all: (string | undefined)[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const writer = run("write-notes.ts", [file, "100000", `round-${round}`]);
    await writer.said("written");
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 100));
    writer.child.kill("SIGKILL");
    const { lines } = await writer.ended;
    all.push(...acknowledged(lines));
    const { notes, integrity } = noted(file);
    expect(integrity).toBe("ok");
    expect(new Set(notes).size).toBe(notes.length);
    expect(notes).toEqual(expect.arrayContaining(all));
  }
  expect(all.length).toBeGreaterThanOrEqual(rounds);
});

test("without NODE_ENV=test the fault points do nothing", async () => {
  const file = join(temporaryFolder(), "shop.db");
  const env = { SHOP_TEST_FAULT: "before-commit", NODE_ENV: "production" };
  const { code, lines } = await run("write-notes.ts", [file, "2"], env).ended;
  expect(code).toBe(0);
  expect(acknowledged(lines)).toEqual(["note-1", "note-2"]);
});
