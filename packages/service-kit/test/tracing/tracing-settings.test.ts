import { expect, test } from "vitest";
import { readEnvironment } from "../../src/config/environment.ts";
import { tracingSettings } from "../../src/tracing/tracing-settings.ts";

const settings = (env: Readonly<Record<string, string>>) => readEnvironment(env, tracingSettings);
const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://collector:4318" };

test.each([
  {},
  { OTEL_SERVICE_NAME: "orders", OTEL_TRACES_SAMPLER: "always_on" },
  { OTEL_EXPORTER_OTLP_ENDPOINT: "" },
  { ...endpoint, OTEL_SDK_DISABLED: "true" },
  { ...endpoint, OTEL_SDK_DISABLED: "TRUE" },
  { ...endpoint, OTEL_TRACES_EXPORTER: "none" },
])("%j: no spans", (env) => {
  expect(settings(env)).toBeUndefined();
});

test.each([
  [endpoint, "http/protobuf"],
  [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "https://collector/v1/traces" }, "http/protobuf"],
  [{ ...endpoint, OTEL_SDK_DISABLED: "false", OTEL_TRACES_EXPORTER: "otlp" }, "http/protobuf"],
  [{ ...endpoint, OTEL_EXPORTER_OTLP_PROTOCOL: "http/json" }, "http/json"],
  [{ ...endpoint, OTEL_EXPORTER_OTLP_PROTOCOL: "grpc", OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: "http/json" }, "http/json"],
  [{ ...endpoint, OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: "http/json" }, "http/json"],
])("%j: spans over %s", (env, protocol) => {
  expect(settings(env)).toEqual({ protocol });
});

test.each([
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: "collector:4318" }, "OTEL_EXPORTER_OTLP_ENDPOINT is not a URL"],
  [{ ...endpoint, OTEL_EXPORTER_OTLP_PROTOCOL: "grpc" }, 'OTEL_EXPORTER_OTLP_PROTOCOL is "grpc", not one of'],
  [{ ...endpoint, OTEL_TRACES_EXPORTER: "zipkin" }, 'OTEL_TRACES_EXPORTER is "zipkin", not one of otlp, none'],
])("%j is told", (env, what) => {
  expect(() => settings(env)).toThrow(what);
});
