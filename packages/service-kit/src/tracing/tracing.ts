import type { Logger } from "../logging/logger.ts";
import type { Tracer } from "./tracer.ts";
import type { TracingSettings } from "./tracing-settings.ts";

export interface TracingOptions {
  readonly settings: TracingSettings | undefined;
  readonly service: string;
  readonly version: string;
  readonly logger: Logger;
}

/** How long the last spans have at the end of a service that ended early enough, and that they have in any case. */
const [mostMs, leastMs] = [1_000, 200];

/** What makes a service's spans, from its start on, if its settings want any. */
export class Tracing {
  readonly #options: TracingOptions;
  #tracer: Tracer | undefined;

  constructor(options: TracingOptions) {
    this.#options = options;
  }

  get tracer(): Tracer | undefined {
    return this.#tracer;
  }

  /** Loads OpenTelemetry's libraries only where they are wanted: they are not small. */
  async start(): Promise<void> {
    const { settings, ...about } = this.#options;
    if (settings === undefined) return;
    const { openTracer } = await import("./otlp-tracer.ts");
    this.#tracer = openTracer({ ...settings, ...about });
  }

  /** Sends the last spans. @param leftMs milliseconds until the end of the process */
  async close(leftMs: number): Promise<void> {
    await this.#tracer?.close(Math.min(mostMs, Math.max(leastMs, leftMs)));
  }
}
