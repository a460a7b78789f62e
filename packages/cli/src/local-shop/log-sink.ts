import { closeSync, fstatSync, openSync, renameSync, writeSync } from "node:fs";

/** Takes whole lines. Never throws: a log that can't be written (a full disk) must not end the shop. */
export type LogSink = (line: string) => void;

const rotateBytes = 10 * 1024 * 1024;

/** Appends to a file that only its owner can read. At 10 MB it becomes `<file>.1`, in place of the one before. */
export function logFile(file: string): LogSink {
  let open: { readonly fd: number; bytes: number } | undefined;
  return (line) => {
    try {
      open ??= append(file);
      open.bytes += writeSync(open.fd, `${line}\n`);
      if (open.bytes < rotateBytes) return;
      closeSync(open.fd);
      open = undefined;
      renameSync(file, `${file}.1`);
    } catch {
      // Tried again with the next line.
    }
  };
}

function append(file: string): { readonly fd: number; bytes: number } {
  const fd = openSync(file, "a", 0o600);
  return { fd, bytes: fstatSync(fd).size };
}

/** Writes to a stream, such as stderr, which may be closed by whoever reads it (`shop up 2>&1 | head`). */
export function logStream(stream: NodeJS.WriteStream): LogSink {
  stream.on("error", () => {});
  return (line) => {
    if (stream.writable) stream.write(`${line}\n`);
  };
}
