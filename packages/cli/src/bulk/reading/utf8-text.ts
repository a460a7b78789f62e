import { isUtf8 } from "node:buffer";
import { unreadable } from "./unreadable.ts";

/** Bytes as text, a chunk at a time; a byte order mark at the beginning is left out. @throws CliFailure naming the line that is no UTF-8 */
export async function* utf8Text(chunks: AsyncIterable<Buffer>, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let lines = 0;
  let first = true;
  for await (const chunk of chunks) {
    if (chunk.includes(0)) throw notText(name, first && isUtf16(chunk));
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch {
      throw notUtf8(name, lines + brokenLine(chunk, first));
    }
    first = false;
    lines += text.split("\n").length - 1;
    if (text !== "") yield text;
  }
  try {
    const rest = decoder.decode();
    if (rest !== "") yield rest;
  } catch {
    throw notUtf8(name, lines + 1);
  }
}

/** The line of the chunk, from 1, with the first byte that does not belong there. */
function brokenLine(chunk: Buffer, first: boolean): number {
  // It may begin in the middle of a character.
  let start = 0;
  while (!first && start < 3 && ((chunk[start] ?? 0) & 0xc0) === 0x80) start += 1;
  for (let line = 1; ; line += 1) {
    const end = chunk.indexOf(10, start);
    if (end === -1 || !isUtf8(chunk.subarray(start, end))) return line;
    start = end + 1;
  }
}

const isUtf16 = ([one, two]: Buffer): boolean => (one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff);

const notText = (name: string, utf16: boolean) =>
  unreadable(name, utf16 ? "it is in UTF-16" : "it has NUL bytes and is no text", "Save it as UTF-8.");

const notUtf8 = (name: string, line: number) =>
  unreadable(name, `line ${line} is not in UTF-8`, "Save it as UTF-8; from Latin-1: iconv -f latin1 -t utf-8.");
