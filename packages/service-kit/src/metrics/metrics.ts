import type { PlainRoutes } from "../http/plain-handler.ts";

export interface Metrics {
  /** Once per operation, at start; the recorder is cheap. */
  requestRecorder(operation: string, method: string): RequestRecorder;
  readonly shed: (reason: string) => void;
  /** A figure that is read when the metrics are asked for. */
  gauge(name: string, help: string, read: () => number): void;
  /** A figure that only grows, read when the metrics are asked for. */
  counter(name: string, help: string, read: () => number): void;
  histogram(name: string, help: string, buckets: readonly number[]): (value: number) => void;
  text(): Promise<string>;
  readonly contentType: string;
  close(): void;
}
export type RequestRecorder = (status: number, durationMs: number) => void;

export function createMetrics(_options: { readonly service: string }): Metrics {
  throw new Error("not built yet");
}

export interface MetricsAccess {
  /** The host that the service listens on. On a loopback one, callers on this machine need no key. */
  readonly listenHost: string;
  readonly token: string | undefined;
  /** Whether the bearer token is an operator's. */
  readonly authorise: (bearer: string) => Promise<boolean>;
}

/** `/metrics`. */
export function metricsRoutes(_metrics: Metrics, _access: MetricsAccess): PlainRoutes {
  throw new Error("not built yet");
}
