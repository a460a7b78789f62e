import type { ServerResponse } from "node:http";
import type { JsonReply } from "../contract/operation.ts";
import { replyHeadersOf } from "../http/reply-headers.ts";
import { etagOf } from "./etag.ts";

/** Answers with JSON in one write: Node joins the head with a body that is text, and writes a body of bytes beside it. */
export function writeReply(response: ServerResponse, reply: JsonReply<number, unknown>, requestId: string): void {
  const body = JSON.stringify(reply.body);
  const headers: Record<string, string | number> = {
    ...replyHeadersOf(response),
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(body),
    "X-Request-Id": requestId,
  };
  if (reply.version !== undefined) headers["ETag"] = etagOf(reply.version);
  if (reply.replayed === true) headers["Idempotent-Replayed"] = "true";
  response.writeHead(reply.status, headers);
  response.end(body);
}
