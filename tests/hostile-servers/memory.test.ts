import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { jsonReply, pour, type RawStep, rawServer, reply } from "../support/raw-server.ts";

const gigabyte = 1e9;
const at = "2026-11-24T09:30:00.000Z";
const order = {
  ...{ id: 1, user_id: 4, product_id: 1, quantity: 2, date: "2023-11-28", version: 1, created_at: at, updated_at: at },
  ...{ unit_price: 1800, currency: "USD", total: 3600 },
};
const victim = fileURLToPath(new URL("victim.ts", import.meta.url));
const json = "content-type: application/json";
const chunked = "transfer-encoding: chunked";
const spaces = Buffer.alloc(64 * 1024, " ");
const block = Buffer.from(`10000\r\n${spaces}\r\n`);
/** Chunks of one byte each: of six bytes on the way, five are the server's trouble and one the client's. */
const crumbs = Buffer.from("1\r\n \r\n".repeat(10_000));

const endless =
  (head: readonly string[], bytes: Buffer): RawStep =>
  (socket) => {
    socket.write(reply("200 OK", head));
    pour(socket, bytes, gigabyte);
  };

/**
 * Megabytes that such a call may take. A body is cut off at 16 MB, and is twice in memory while it grows, in two kinds of memory;
 * what is not bounded takes a gigabyte, or, crumb by crumb, several.
 */
const most = 150;

test.concurrent.each<[what: string, step: RawStep, call: "get" | "stream", code: string]>([
  ["a body of 1 GB that says so", endless([json, `content-length: ${gigabyte}`], spaces), "get", "unexpected_reply"],
  ["a body of 1 GB in chunks", endless([json, chunked], block), "get", "unexpected_reply"],
  ["a body of 1 GB until the end of the connection", endless([json], spaces), "get", "unexpected_reply"],
  ["a body of 1 GB in chunks of a byte", endless([json, chunked], crumbs), "get", "unexpected_reply"],
  [
    "an error of 1 GB",
    (socket) => {
      socket.write(reply("500 X", ["content-type: text/html", chunked]));
      pour(socket, block, gigabyte);
    },
    "get",
    "unexpected_reply",
  ],
  [
    "a head of 1 GB",
    (socket) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      pour(socket, Buffer.from("x-a: y\r\n".repeat(8_000)), gigabyte);
    },
    "get",
    "connection_failed",
  ],
  ["an event of 1 GB", endless(["content-type: text/event-stream", chunked], block), "stream", "unexpected_reply"],
  [
    "an event of 1 GB in chunks of a byte",
    endless(["content-type: text/event-stream", chunked], crumbs),
    "stream",
    "unexpected_reply",
  ],
  ["a refused stream of 1 GB", endless(["content-type: text/html", chunked], block), "stream", "unexpected_reply"],
])("%s: a typed error, and little memory", async (_what, step, call, code) => {
  let asked = 0;
  await using server = await rawServer((socket, request) => {
    asked += 1;
    if (asked === 1) socket.write(jsonReply("200 OK", order));
    else step(socket, request);
  });
  const args = ["--expose-gc", "--max-old-space-size=512", victim, server.url, call];
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 25_000 });
  const ended = JSON.parse(stdout) as { code: string; megabytes: number };
  expect(ended.code).toBe(code);
  expect(ended.megabytes).toBeLessThan(most);
});
