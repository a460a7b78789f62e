import { readFile } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATED = 8;

/**
 * The content of one file in a zip archive without a comment. For the one archive that is read here: neither ZIP64 nor
 * encryption. Throws when the archive has no such file, or keeps it in another way.
 */
export async function readZipEntry(archive: string, name: string): Promise<Buffer> {
  const zip = await readFile(archive);
  const end = zip.length - 22;
  if (end < 0 || zip.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error(`${archive} is no zip archive`);
  let at = zip.readUInt32LE(end + 16);
  while (at < end && zip.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const next = at + 46 + (nameLength ?? 0);
    if (zip.toString("utf8", at + 46, next) === name) return contentAt(zip, at);
    at = next + (extraLength ?? 0) + (commentLength ?? 0);
  }
  throw new Error(`${archive} has no ${name}`);
}

function contentAt(zip: Buffer, entry: number): Buffer {
  if (zip.readUInt16LE(entry + 10) !== DEFLATED) throw new Error("the file in the archive is not deflated");
  const packed = zip.readUInt32LE(entry + 20);
  const header = zip.readUInt32LE(entry + 42);
  const begin = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  return inflateRawSync(zip.subarray(begin, begin + packed));
}
