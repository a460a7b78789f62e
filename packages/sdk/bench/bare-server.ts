import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

// Answers every request with the same order; in a process of its own, so that the client's CPU is the client's alone. Paths under
// /slow are never answered, /busy asks for a minute of rest. Tells its parent where it listens, and, asked, how many connections
// there ever were.
const order = {
  id: 12,
  user_id: 4,
  product_id: 1,
  quantity: 2,
  date: "2023-11-28",
  unit_price: 1800,
  currency: "USD",
  total: 3600,
  version: 1,
  created_at: "2026-11-24T09:30:00.000Z",
  updated_at: "2026-11-24T09:30:00.000Z",
};
const bodies = { GET: JSON.stringify(order), POST: JSON.stringify({ response: "Order placed successfully", order }) };

const server = createServer((request, response) => {
  request.resume();
  if (request.url?.startsWith("/slow")) return;
  if (request.url?.startsWith("/busy")) {
    response.writeHead(503, { "content-type": "application/problem+json", "retry-after": "60" });
    response.end('{"code":"overloaded"}');
    return;
  }
  const body = request.method === "POST" ? bodies.POST : bodies.GET;
  response.writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": body.length });
  response.end(body);
});
server.keepAliveTimeout = 65_000;
let connections = 0;
server.on("connection", () => {
  connections += 1;
});
process.on("message", () => process.send?.(connections));
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("disconnect", () => process.exit());
