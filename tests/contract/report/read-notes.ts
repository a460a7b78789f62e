import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { seenFile, violationsFile } from "../hook/files.ts";
import type { Seen, Violation } from "../hook/notes.ts";

export function readViolations(folder: string): Promise<readonly Violation[]> {
  return readNotes(join(folder, violationsFile));
}

export function readSeen(folder: string): Promise<readonly Seen[]> {
  return readNotes(join(folder, seenFile));
}

async function readNotes<T>(file: string): Promise<readonly T[]> {
  // Nobody had anything to tell.
  const text = await readFile(file, "utf8").catch((error) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return parseNotes<T>(text);
}

export function parseNotes<T>(text: string): readonly T[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
}
