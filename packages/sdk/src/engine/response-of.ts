import type { CallResponse } from "../call/call-response.ts";
import { requestIdOf } from "../transport/transport.ts";
import type { Performed } from "./perform.ts";

export function responseOf({ reply, attempts, startedAt, attemptAt, endedAt }: Performed): CallResponse {
  return {
    status: reply.status,
    headers: reply.headers,
    requestId: requestIdOf(reply.headers),
    attempts,
    timings: {
      total: endedAt - startedAt,
      before: attemptAt - startedAt,
      head: reply.headAt === undefined ? undefined : reply.headAt - attemptAt,
      attempt: endedAt - attemptAt,
    },
    connectionReused: reply.reused,
  };
}
