type Environment = Readonly<Record<string, string | undefined>>;

/** The trace that a command's calls are part of. */
export interface CommandTrace {
  /** 32 hexadecimal digits. The services have it in their log lines. */
  readonly id: string;
  /** As it is sent; `undefined` where a tracer is registered, which makes one for each attempt. */
  readonly traceparent: string | undefined;
}

const form = /^00-(?!0+-)([\da-f]{32})-(?!0+-)[\da-f]{16}-[\da-f]{2}$/;

/** The trace that `TRACEPARENT` names, so that a script's commands are part of the script's; else one of the command's own. */
export function commandTrace(env: Environment): CommandTrace {
  const given = env.TRACEPARENT ?? "";
  const id = form.exec(given)?.[1];
  if (id !== undefined) return { id, traceparent: given };
  const made = digits(32);
  return { id: made, traceparent: `00-${made}-${digits(16)}-01` };
}

/** Whether it was named by who called, who will want to hear of it. */
export function isTraced({ TRACEPARENT = "" }: Environment): boolean {
  return form.test(TRACEPARENT);
}

/** Enough to be told apart, and no secret: Node's own random bytes would have to be loaded first. Never zeros only. */
function digits(count: number): string {
  const blocks = Array.from({ length: count / 8 }, () => (1 + Math.floor(Math.random() * 0xffff_fffe)).toString(16));
  return blocks.map((block) => block.padStart(8, "0")).join("");
}

/** Whether spans are to be sent, as OpenTelemetry's own variables say it. */
export function wantsSpans(env: Environment): boolean {
  const endpoint = env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT || env.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (!endpoint || /^true$/i.test(env.OTEL_SDK_DISABLED ?? "") || env.OTEL_TRACES_EXPORTER === "none") return false;
  // That over gRPC is meant for other programs; a command that can't send spans is a command all the same.
  return protocolOf(env) !== undefined;
}

export function protocolOf(env: Environment): "http/protobuf" | "http/json" | undefined {
  const given = env.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL || env.OTEL_EXPORTER_OTLP_PROTOCOL || "http/protobuf";
  return given === "http/protobuf" || given === "http/json" ? given : undefined;
}
