import { describe, expect, test } from "vitest";
import { csvCells } from "../../src/bulk/reading/csv-cells.ts";
import { ndjsonMembers } from "../../src/bulk/reading/ndjson-members.ts";
import { utf8Text } from "../../src/bulk/reading/utf8-text.ts";

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** In pieces of so many bytes, as a file may come. */
async function* pieces(content: Buffer | string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(content as string);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const cells = (content: string, size: number) => all(csvCells(utf8Text(pieces(content, size), "file"), ",", "file"));

describe("CSV", () => {
  const content = '\ufeffname,address\r\n"Ørsted, ""Å""","1 Main\nStreet"\r\n\r\n千字,x\r\nlast,y';

  test.each([1, 2, 3, 7, 1000])("is the same whatever its pieces of %i bytes, each row with its line", async (size) => {
    expect(await cells(content, size)).toEqual([
      { line: 1, cells: ["name", "address"] },
      { line: 2, cells: ['Ørsted, "Å"', "1 Main\nStreet"] },
      { line: 5, cells: ["千字", "x"] },
      { line: 6, cells: ["last", "y"] },
    ]);
  });

  test.each(["\n", "\r\n", "\r"])("takes lines that end with %j", async (end) => {
    expect((await cells(`a,b${end}1,2${end}`, 4)).map((row) => row.cells)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });
});

describe("what is no UTF-8", () => {
  const lines = (broken: string): Buffer => Buffer.from(`first\nsecond é\nthi${broken}rd\nfourth\n`, "latin1");

  test.each([1, 2, 3, 5, 1000])("is told with its line, in pieces of %i bytes", async (size) => {
    const utf8 = Buffer.concat([Buffer.from("first é\nsecond é\n"), lines("\xff").subarray(15)]);
    await expect(all(utf8Text(pieces(utf8, size), "file"))).rejects.toThrow("file: line 3 is not in UTF-8");
  });

  test("is told at the end as well", async () => {
    const cut = Buffer.concat([Buffer.from("a\nb"), Buffer.from([0xe5, 0x8d])]);
    await expect(all(utf8Text(pieces(cut, 100), "file"))).rejects.toThrow("line 2");
  });
});

describe("NDJSON", () => {
  test.each([1, 4, 1000])("has an object on each line, in pieces of %i bytes", async (size) => {
    const text = utf8Text(pieces('{"a":"é"}\n\n{"a":null}\r\n{"b":[1]}', size), "file");
    expect(await all(ndjsonMembers(text, "file"))).toEqual([
      { line: 1, members: { a: "é" } },
      { line: 3, members: { a: null } },
      { line: 4, members: { b: [1] } },
    ]);
  });
});
