import type { ServerResponse } from "node:http";
import type { JsonReply } from "../contract/operation.ts";
import { apiSecurityHeaders } from "../http/security-headers.ts";
import { etagOf } from "./etag.ts";

/** Answers with JSON in one write: head and body leave in one packet. */
export function writeReply(response: ServerResponse, reply: JsonReply<number, unknown>, requestId: string): void {
  const body = Buffer.from(JSON.stringify(reply.body));
  const headers: Record<string, string | number> = {
    ...apiSecurityHeaders,
    "Content-Type": "application/json",
    "Content-Length": body.byteLength,
    "X-Request-Id": requestId,
  };
  if (reply.version !== undefined) headers["ETag"] = etagOf(reply.version);
  if (reply.replayed === true) headers["Idempotent-Replayed"] = "true";
  response.writeHead(reply.status, headers);
  response.end(body);
}
