import type { EnvironmentReader } from "../config/environment.ts";

/** How spans are sent; everything else is read by OpenTelemetry's own libraries, from their own variables. */
export interface TracingSettings {
  readonly protocol: "http/protobuf" | "http/json";
}

const common = "OTEL_EXPORTER_OTLP_PROTOCOL";
const traces = "OTEL_EXPORTER_OTLP_TRACES_PROTOCOL";
const protocols = ["http/protobuf", "http/json"] as const;

/**
 * `undefined` where no spans are to be sent, which is the case unless `OTEL_EXPORTER_OTLP_ENDPOINT` (or `…_TRACES_ENDPOINT`) says
 * where to. `OTEL_SDK_DISABLED=true` and `OTEL_TRACES_EXPORTER=none` turn it off again.
 */
export function tracingSettings(read: EnvironmentReader): TracingSettings | undefined {
  const example = "http://127.0.0.1:4318";
  const schemes = ["http:", "https:"];
  const endpoints = ["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT"].map((name) =>
    read.url(name, { schemes, example }),
  );
  if (endpoints.every((endpoint) => endpoint === undefined)) return undefined;
  // The values of this variable are true and nothing else, in whatever letters.
  if (/^true$/i.test(read.string("OTEL_SDK_DISABLED", { default: "false" }))) return undefined;
  if (read.oneOf("OTEL_TRACES_EXPORTER", ["otlp", "none"], { default: "otlp" }) === "none") return undefined;
  const name = read.string(traces, { default: "" }) === "" ? common : traces;
  return { protocol: read.oneOf(name, protocols, { default: "http/protobuf" }) };
}
