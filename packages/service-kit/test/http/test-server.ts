import type { IncomingMessage, ServerResponse } from "node:http";
import { onTestFinished } from "vitest";
import { type ListenOptions, listen, type RunningServer } from "../../src/http/listen.ts";
import type { PlainHandler } from "../../src/http/plain-handler.ts";
import { writeProblem } from "../../src/http/problem.ts";
import { readJsonBody } from "../../src/http/read-json-body.ts";
import { RequestFailure } from "../../src/http/request-failure.ts";

/** A server on a free port of 127.0.0.1 that ends with its test. */
export async function serve(handler: PlainHandler, options: Partial<ListenOptions> = {}): Promise<RunningServer> {
  const server = await listen(handler, { host: "127.0.0.1", port: 0, ...options });
  onTestFinished(() => server.close({ deadlineMs: 0 }));
  return server;
}

const statuses: Readonly<Record<string, number>> = {
  invalid_request: 400,
  payload_too_large: 413,
  unsupported_media_type: 415,
};

/** Answers with the body that it read, as `{"read": …}` (`"nothing"` for none), or with the problem. */
export function echo(limitBytes: number, failures: unknown[] = []): PlainHandler {
  return async (request: IncomingMessage, response: ServerResponse) => {
    try {
      const body = await readJsonBody(request, { limitBytes });
      response.end(JSON.stringify({ read: body === undefined ? "nothing" : body }));
    } catch (error) {
      failures.push(error);
      if (!(error instanceof RequestFailure)) throw error;
      const { code, message: detail, fields } = error;
      const status = statuses[code] ?? 500;
      writeProblem(response, { status, code, title: "A test", detail, requestId: "test-request", fields });
    }
  };
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
