import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readCommandLine } from "../../src/program/command-line.ts";
import { ProgramFailure } from "../../src/program/failure.ts";
import { runPlain } from "./fixtures/run-program.ts";

const database = (argv: readonly string[], env = {}): unknown =>
  (readCommandLine(["check", ...argv], env) as { database?: unknown }).database;

it("takes the database of the flag, else of DATABASE_URL, else of the data folder", () => {
  const env = { DATABASE_URL: "sqlite:/b.db", SHOP_DATA_DIR: "/d" };
  expect(database(["--database", "sqlite:/a.db"], env)).toEqual({ engine: "sqlite", file: "/a.db" });
  expect(database([], env)).toEqual({ engine: "sqlite", file: "/b.db" });
  expect(database([], { ...env, DATABASE_URL: "" })).toEqual({ engine: "sqlite", file: "/d/shop.db" });
  expect(database(["--data", "/e"], { SHOP_DATA_DIR: "/d" })).toEqual({ engine: "sqlite", file: "/e/shop.db" });
  expect(database([])).toEqual({ engine: "sqlite", file: resolve(".shop/shop.db") });
});

it("takes the database's URL from a file, as the services do, where it is a secret", async () => {
  const folder = await mkdtemp(join(tmpdir(), "shop-url-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const DATABASE_URL_FILE = join(folder, "database-url");
  await writeFile(DATABASE_URL_FILE, "sqlite:/f.db\n");
  expect(database([], { DATABASE_URL_FILE })).toEqual({ engine: "sqlite", file: "/f.db" });
  expect(database(["--database", "sqlite:/a.db"], { DATABASE_URL_FILE })).toEqual({ engine: "sqlite", file: "/a.db" });
  expect(() => database([], { DATABASE_URL_FILE, DATABASE_URL: "sqlite:/b.db" })).toThrow("only one of them can count");
  expect(() => database([], { DATABASE_URL_FILE: join(folder, "none") })).toThrow("can't be read (ENOENT)");
});

it.each([
  [[], "No command was given"],
  [["frobnicate"], "There is no command frobnicate"],
  [["backup"], "backup needs a file"],
  [["backup", "one", "two"], "takes one file"],
  [["check", "file"], "takes no file"],
  [["check", "--force"], "check has no --force"],
  [["migrate", "--name", "x"], "migrate has no --name"],
  [["copy", "--from", "sqlite:a.db"], "needs --to"],
  [["copy", "--from", "mysql://x", "--to", "sqlite:b.db"], '--from is not usable: its scheme is "mysql:"'],
  [["copy", "--database", "sqlite:a.db", "--from", "sqlite:a.db", "--to", "sqlite:b.db"], "copy has no --database"],
  [["backup", "f", "--frobnicate"], "--frobnicate"],
  [["key", "--name", " "], "1 to 100 characters"],
  [["key", "--name", "x".repeat(101)], "1 to 100 characters"],
  [["check", "--database", "mysql://host"], 'scheme is "mysql:"'],
])("refuses %j", (argv, text) => {
  const failure = failureOf(() => readCommandLine(argv, {}));
  expect(failure.exitCode).toBe(2);
  expect(failure.message).toContain(text);
});

it("tells it on stderr, with the exit code, and prints nothing", async () => {
  const ran = await runPlain(["check", "--nonsense"]);
  expect([ran.code, ran.stdout]).toEqual([2, ""]);
  expect(ran.stderr).toMatch(/^shop db: .*--nonsense/);
});

function failureOf(work: () => unknown): ProgramFailure {
  try {
    work();
  } catch (error) {
    if (error instanceof ProgramFailure) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}
