import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterAll, afterEach, expect } from "vitest";
import { hookFile, violationsFile } from "../hook/files.ts";
import type { Violation } from "../hook/notes.ts";
import { parseNotes } from "../report/read-notes.ts";
import { tellViolations } from "../report/tell.ts";

/** In each test file: reads along what services answer that run in this process, and fails the test that met a wrong reply. */
const folder = process.env.SHOP_TEST_REPLIES;
if (folder !== undefined) {
  process.env.SHOP_TEST_FILE = expect.getState().testPath ?? "";
  createRequire(import.meta.url)(join(folder, hookFile));
  const news = violationsOf(join(folder, violationsFile));
  afterEach(() => refuse(news()));
  afterAll(() => refuse(news()));
}

/** Gives what has come to the file since the last look and is of this test file. */
function violationsOf(file: string): () => readonly Violation[] {
  let read = existsSync(file) ? statSync(file).size : 0;
  return () => {
    // Asked after every test: mostly there is not even a file.
    if (!existsSync(file) || statSync(file).size === read) return [];
    const bytes = readFileSync(file).subarray(read);
    read += bytes.byteLength;
    return parseNotes<Violation>(bytes.toString()).filter(({ test }) => test === process.env.SHOP_TEST_FILE);
  };
}

function refuse(violations: readonly Violation[]): void {
  if (violations.length > 0) throw new Error(tellViolations(violations));
}
