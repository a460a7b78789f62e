import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, open, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Terminal } from "../../commands/command.ts";
import { unreadable } from "./unreadable.ts";

/** A file that can be read from its beginning more than once. */
export interface Source extends AsyncDisposable {
  /** Where its bytes are. */
  readonly path: string;
  /** As it is called in messages. */
  readonly name: string;
  /** Absolute; `undefined` when it came through a pipe. */
  readonly file: string | undefined;
}

/**
 * Opens what is to be imported. What comes through a pipe is first kept in a file of our own: the keys of its rows are made
 * from the whole of it, and it is checked to its end before the shop is changed.
 */
export async function openSource(given: string, { stdin, cwd }: Terminal, signal: AbortSignal): Promise<Source> {
  if (given === "-") return spool(stdin, "stdin", signal);
  const path = resolve(cwd, given);
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(given, reasons[error.code ?? ""] ?? error.message, "Is the path right?");
  });
  if (found.isDirectory()) throw unreadable(given, "it is a folder", "Name a file, or - for stdin.");
  await probe(path, given);
  if (!found.isFile()) return spool(createReadStream(path), given, signal);
  return { path, name: given, file: path, [Symbol.asyncDispose]: async () => undefined };
}

/** The beginning of a file, to see what it is. */
export async function beginningOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(4096) });
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function probe(path: string, given: string): Promise<void> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(given, reasons[error.code ?? ""] ?? error.message, "Look at its permissions.");
  });
  await file.close();
}

async function spool(stream: Readable, name: string, signal: AbortSignal): Promise<Source> {
  const folder = await mkdtemp(join(tmpdir(), "shop-import-"));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const path = join(folder, "rows");
  try {
    await pipeline(stream, createWriteStream(path, { mode: 0o600 }), { signal });
  } catch (error) {
    await remove();
    throw error;
  }
  return { path, name, file: undefined, [Symbol.asyncDispose]: remove };
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "a part of its path is a file",
  EACCES: "this user may not read it",
  EPERM: "this user may not read it",
  ENAMETOOLONG: "its name is too long",
  ELOOP: "its symbolic links go round in a circle",
};
