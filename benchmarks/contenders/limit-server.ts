/**
 * What the machine allows: bare node:http and the same SQL, grouped in a worker. No router, no login at orders, no
 * validation, no headers. Run with the database file and how many orders share a commit (1: each its own).
 */

import { hash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Worker } from "node:worker_threads";
import Database from "better-sqlite3";

const [file = "", groupLimit = "64"] = process.argv.slice(2);
const worker = new Worker(new URL("./limit-writer.ts", import.meta.url), {
  workerData: { file, groupLimit: Number(groupLimit) },
});
// By slots, as in order-service: a Map would make it slower (docs/decisions/0009), and so flatter us.
const waiting: (ServerResponse | undefined)[] = [];
const free: number[] = [];
let batch: unknown[] = [];

worker.on("message", (results: [number, unknown][]) => {
  for (const [id, order] of results) {
    const response = waiting[id];
    waiting[id] = undefined;
    free.push(id);
    if (response !== undefined) reply(response, { response: "Order placed successfully", order });
  }
});

const db = new Database(file, { readonly: true });
const findKey = db.prepare("SELECT id, name FROM api_keys WHERE token_hash = ? AND removed_at IS NULL");
const findOrder = db.prepare(
  "SELECT id, user_id, product_id, quantity, date, unit_price, currency, quantity * unit_price AS total, version, created_at, updated_at FROM orders WHERE id = ?",
);

const server = createServer((request, response) => {
  if (request.method === "POST") return place(request, response);
  findKey.get(hash("sha256", (request.headers.authorization ?? "").slice(7), "buffer"));
  reply(response, findOrder.get(Number((request.url ?? "").slice("/api/order/".length))));
});

function place(request: IncomingMessage, response: ServerResponse): void {
  let text = "";
  request.setEncoding("utf8");
  request.on("data", (chunk: string) => {
    text += chunk;
  });
  request.on("end", () => {
    const id = free.pop() ?? waiting.length;
    waiting[id] = response;
    if (batch.length === 0) setImmediate(flush);
    batch.push([id, JSON.parse(text), request.headers["idempotency-key"]]);
  });
}

function flush(): void {
  worker.postMessage(batch);
  batch = [];
}

function reply(response: ServerResponse, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(200, { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(text) });
  response.end(text);
}

server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as { port: number };
  process.stdout.write(`${JSON.stringify({ listening: `http://127.0.0.1:${port}` })}\n`);
});
process.on("SIGTERM", () => process.exit(0));
