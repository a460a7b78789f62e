/** Reads the log that the recorder wrote: see recorder/recorder.h for what its records are. */

export type Entry = { readonly position: number; readonly process: number } & (
  | { readonly kind: "open"; readonly file: bigint; readonly name: string; readonly created: boolean }
  | { readonly kind: "open_directory"; readonly file: bigint }
  | { readonly kind: "write"; readonly file: bigint; readonly offset: number; readonly data: Buffer }
  | { readonly kind: "size"; readonly file: bigint; readonly size: number }
  | { readonly kind: "sync_start"; readonly file: bigint }
  /** `start` is the position of the sync's start. */
  | { readonly kind: "sync_end"; readonly file: bigint; readonly start: number }
  | { readonly kind: "rename"; readonly name: string; readonly to: string }
  | { readonly kind: "remove"; readonly name: string }
  | { readonly kind: "kill"; readonly killed: number }
);

const headerLength = 40;
const created = 1;
const directory = 2;

/** @throws when a process made a call that the simulation does not know, or the log is broken. */
export function readRecording(log: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let position = 0; position < log.length; ) {
    const nameEnd = position + headerLength + log.readUInt32LE(position + 28);
    const end = nameEnd + Number(log.readBigUInt64LE(position + 32));
    if (end > log.length) throw new Error(`The recording breaks off in the record at byte ${position}.`);
    entries.push(readEntry(log, position, nameEnd, end));
    position = end;
  }
  return entries;
}

function readEntry(log: Buffer, position: number, nameEnd: number, end: number): Entry {
  const kind = String.fromCharCode(log.readUInt32LE(position));
  const process = log.readUInt32LE(position + 4);
  const file = log.readBigUInt64LE(position + 8);
  const offset = Number(log.readBigUInt64LE(position + 16));
  const detail = log.readUInt32LE(position + 24);
  const name = log.toString("utf8", position + headerLength, nameEnd);
  const data = log.subarray(nameEnd, end);
  const at = { position, process };
  switch (kind) {
    case "o":
      if ((detail & directory) !== 0) return { ...at, kind: "open_directory", file };
      return { ...at, kind: "open", file, name, created: (detail & created) !== 0 };
    case "w":
      return { ...at, kind: "write", file, offset, data };
    case "t":
      return { ...at, kind: "size", file, size: offset };
    case "s":
      return { ...at, kind: "sync_start", file };
    case "S":
      return { ...at, kind: "sync_end", file, start: offset };
    case "r":
      return { ...at, kind: "rename", name, to: data.toString("utf8") };
    case "u":
      return { ...at, kind: "remove", name };
    case "k":
      return { ...at, kind: "kill", killed: offset };
    default:
      throw new Error(`The recording has "${name || kind}", which the simulation does not know.`);
  }
}
