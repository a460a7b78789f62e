import { mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { logFile } from "../../src/local-shop/log-sink.ts";
import { temporaryFolder } from "./temporary-folder.ts";

test("lines are appended to a file of the owner's", () => {
  const file = join(temporaryFolder(), "service.log");
  logFile(file)("first");
  const log = logFile(file);
  log("second");
  log("third");
  expect(readFileSync(file, "utf8")).toBe("first\nsecond\nthird\n");
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("a file of 10 MB makes room for a new one, and one old one is kept", () => {
  const file = join(temporaryFolder(), "service.log");
  const log = logFile(file);
  const line = "x".repeat(1024 * 1024 - 1);
  for (let written = 0; written < 25; written += 1) log(line);
  log("last");
  expect(statSync(`${file}.1`).size).toBe(10 * 1024 * 1024);
  expect(readFileSync(file, "utf8").slice(-5)).toBe("last\n");
  expect(statSync(file).size).toBe(5 * 1024 * 1024 + 5);
});

test("a log that can't be written is no reason to end, and goes on when it can be again", () => {
  const folder = join(temporaryFolder(), "later");
  const log = logFile(join(folder, "service.log"));
  log("lost");
  mkdirSync(folder);
  log("kept");
  expect(readFileSync(join(folder, "service.log"), "utf8")).toBe("kept\n");
});
