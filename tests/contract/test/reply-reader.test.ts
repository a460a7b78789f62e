import { expect, test } from "vitest";
import { randomFrom } from "../../power-cut/random.ts";
import { seedFrom } from "../../support/seed.ts";
import { type ReplyHead, ReplyReader } from "../hook/reply-reader.ts";

const crlf = (...lines: readonly string[]): string => lines.map((line) => `${line}\r\n`).join("");

/** Replies as services send them, with what has to be read out of them. */
const replies: readonly (readonly [bytes: string, read: readonly unknown[]])[] = [
  [
    `${crlf("HTTP/1.1 200 OK", "Content-Type: text/plain", "Content-Length: 5", "")}hällo`.replace("ä", "e"),
    [200, "hello"],
  ],
  [crlf("HTTP/1.1 100 Continue", ""), []],
  [crlf("HTTP/1.1 204 No Content", ""), [204]],
  [crlf("HTTP/1.1 304 Not Modified", "Content-Length: 7", ""), [304]],
  [
    crlf("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "3", "one", "a", "\r\ntwothree", "0", ""),
    [200, "one\r\ntwothree"],
  ],
  [crlf("HTTP/1.1 200 OK", "transfer-encoding: chunked", "", "0", "Trailer: x", ""), [200]],
  [crlf("HTTP/1.1 302 Found", "Content-Length: 0", ""), [302]],
  [`${crlf("HTTP/1.1 404 Not Found", "content-length: 2", "")}{}`, [404, "{}"]],
];

function readAll(pieces: readonly Buffer[]): unknown[] {
  const read: unknown[] = [];
  let body = "";
  const reader = new ReplyReader({
    head: ({ status }: ReplyHead) => {
      read.push(status);
      return true;
    },
    body: (piece) => {
      body += piece.toString();
    },
    end: () => {
      if (body !== "") read.push(body);
      body = "";
    },
    noReply: (bytes) => void read.push(`no reply: ${bytes.toString()}`),
  });
  for (const piece of pieces) reader.read(piece);
  return read;
}

const bytes = Buffer.from(replies.map(([text]) => text).join(""));
const expected = replies.flatMap(([, read]) => read);

test("replies are read one after the other out of one piece, and byte by byte", () => {
  expect(readAll([bytes])).toEqual(expected);
  expect(readAll([...bytes].map((byte) => Buffer.from([byte])))).toEqual(expected);
});

test("replies are the same however they are cut", () => {
  const seed = seedFrom("SHOP_SEED");
  const random = randomFrom(seed, 1);
  for (let run = 0; run < 200; run += 1) {
    const pieces: Buffer[] = [];
    for (let from = 0; from < bytes.byteLength; ) {
      const to = from + 1 + random.below(40);
      pieces.push(bytes.subarray(from, to));
      from = to;
    }
    expect(readAll(pieces), `SHOP_SEED=${seed}`).toEqual(expected);
  }
});

test("a body without a length goes on to the end of the connection", () => {
  const text = `${crlf("HTTP/1.1 200 OK", "Connection: close", "")}all the rest`;
  expect(readAll([Buffer.from(text), Buffer.from(" and more")]).at(0)).toBe(200);
});

test("bytes that are no reply are told once, and nothing is read after them", () => {
  const nonsense = Buffer.from(`${"nonsense ".repeat(10)}\r\n\r\n`);
  expect(readAll([nonsense, bytes])).toEqual([`no reply: ${nonsense.toString()}`]);
});
