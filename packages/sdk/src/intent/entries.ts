import type { FileHandle } from "node:fs/promises";
import type { OperationName } from "../contract.ts";
import { fs } from "./node.ts";

/** The first line of the file. */
export interface Head {
  /** Names it: all keys come from this. */
  readonly intent: string;
  readonly at: string;
  readonly services: string;
  readonly caller: string;
}

/** Any other line: what is about to be done, or the reply when it was. */
export interface Entry {
  readonly key: string;
  readonly operation?: OperationName;
  readonly at?: string;
  readonly what?: unknown;
  readonly reply?: unknown;
}

/** Makes the file, for its owner alone to read, and waits until the disk has it. */
export async function writeHead(file: string, head: Head): Promise<void> {
  await fs().writeFile(file, `${JSON.stringify(head)}\n`, { mode: 0o600, flag: "wx", flush: true });
}

/** Adds a line to a file that is there, and waits until the disk has it. */
export async function writeEntry(file: string, entry: Entry): Promise<void> {
  const { O_APPEND, O_RDWR } = fs().constants;
  const handle = await fs().open(file, O_APPEND | O_RDWR);
  try {
    // In one write, on a line of its own even when a crash has cut the last one off.
    await handle.appendFile(`${(await isTorn(handle)) ? "\n" : ""}${JSON.stringify(entry)}\n`);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** @throws Error when it is no file of an intent */
export async function readEntries(
  file: string,
): Promise<{ readonly head: Head; readonly entries: Map<string, Entry> }> {
  const [first = "", ...lines] = (await fs().readFile(file, "utf8")).split("\n");
  const head = parse(first) as Partial<Head> | undefined;
  if (typeof head?.intent !== "string") {
    throw new Error(`${file} is there, and no file of an intent: give another name. Nothing was sent`);
  }
  const entries = new Map<string, Entry>();
  for (const line of lines) {
    const entry = parse(line) as Entry | undefined;
    if (typeof entry?.key === "string") entries.set(entry.key, { ...entries.get(entry.key), ...entry });
  }
  return { head: head as Head, entries };
}

/**
 * A line that a crash has cut off is passed over. It stood for nothing yet: what it says was not sent before it was whole, and
 * a reply that is lost comes again under the same key.
 */
function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function isTorn(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat();
  if (size === 0) return false;
  const { buffer } = await handle.read(new Uint8Array(1), 0, 1, size - 1);
  return buffer[0] !== 0x0a;
}
