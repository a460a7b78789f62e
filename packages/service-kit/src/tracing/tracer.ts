import type { IncomingMessage } from "node:http";
import type { WriteTiming } from "@shop/database";
import type { Route } from "@shop/openapi";
import type { TraceContext } from "./trace-context.ts";

/** A request as a span. Times are milliseconds on the clock of `performance.now()`. */
export interface RequestSpan {
  readonly traceId: string;
  readonly spanId: string;
  /** Whether it is kept: of one that is not, nothing needs to be said. */
  readonly recording: boolean;
  /** Which operation it is. */
  named(route: Route): void;
  /** A change was made; its waiting and its commit become spans within this one. */
  wrote(timing: WriteTiming): void;
  /** @param error what was thrown, when it was a defect */
  end(status: number, error?: unknown): void;
}

/** Makes spans of requests, and sends them away. */
export interface Tracer {
  begin(request: IncomingMessage, startedAt: number, parent: TraceContext | undefined): RequestSpan;
  /** Sends what is left. Resolves within `withinMs`, whether it arrived or not. */
  close(withinMs: number): Promise<void>;
}
