import { describe, expect, test } from "vitest";
import { EventParser } from "../../src/events/event-parser.ts";

const text =
  ': hello\n\nid: 1\nevent: order.placed\ndata: {"a":"ü€𝄞\u2028"}\n\ndata: two\r\ndata:lines\r\n\r\nevent: empty\r\rdata\n\ndata: unfinished';
const events = ['{"a":"ü€𝄞\u2028"}', "two\nlines", ""];

function parse(chunks: readonly Uint8Array[]): string[] {
  const parser = new EventParser();
  return chunks.flatMap((chunk) => parser.push(chunk));
}

describe("server-sent events", () => {
  const bytes = Buffer.from(text);

  test("in one piece", () => {
    expect(parse([bytes])).toEqual(events);
  });

  test("byte by byte", () => {
    expect(parse([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(events);
  });

  test("cut at any one place, within a character or a line's end too", () => {
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      expect(parse([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual(events);
    }
  });

  test("knows how long to wait before another connection", () => {
    const parser = new EventParser();
    parser.push(Buffer.from("retry: soon\n\n"));
    expect(parser.retry).toBeUndefined();
    expect(parser.push(Buffer.from("retry: 1000\n\n"))).toEqual([]);
    expect(parser.retry).toBe(1000);
  });

  test("knows how much of an unfinished one it keeps", () => {
    const parser = new EventParser();
    parser.push(Buffer.from(`data: ${"x".repeat(100)}\ndata: ${"y".repeat(100)}`));
    expect(parser.waiting).toBeGreaterThanOrEqual(200);
    parser.push(Buffer.from("\n\n"));
    expect(parser.waiting).toBe(0);
  });
});
