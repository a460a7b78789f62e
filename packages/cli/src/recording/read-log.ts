import { readFileSync } from "node:fs";
import { usage } from "../failures/cli-failure.ts";
import type { Recorded } from "./recorded.ts";

/** The commands in a log, in the order in which they ended. @throws exit 2 when it can't be read */
export function readLog(file: string): Recorded[] {
  return recordsIn(textOf(file), file);
}

/** Of every whole line; a last line without an end is still being written. */
export function recordsIn(text: string, file: string): Recorded[] {
  return text
    .split("\n")
    .slice(0, -1)
    .map((line, index) => parse(line, `${file}, line ${index + 1}`));
}

function parse(line: string, where: string): Recorded {
  try {
    const record = JSON.parse(line) as Recorded;
    if (Array.isArray(record.words) && typeof record.exit === "number") return record;
  } catch {
    // Told below, as for any other line that is none.
  }
  throw usage(`${where}: this is no line of a recording.`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw usage(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
