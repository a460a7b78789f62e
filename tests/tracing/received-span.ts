import { fieldsOf, type Value } from "./protobuf.ts";

/** A span as a collector gets it. */
export interface ReceivedSpan {
  readonly service: string;
  readonly name: string;
  /** 1: within a process, 2: of a server, 3: of a client. */
  readonly kind: number;
  readonly traceId: string;
  readonly spanId: string;
  /** Empty for the first one of a trace. */
  readonly parentId: string;
  /** Nanoseconds since 1970. */
  readonly start: bigint;
  readonly end: bigint;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
}

interface JsonAttribute {
  readonly key: string;
  readonly value: { readonly stringValue?: string; readonly intValue?: number | string; readonly boolValue?: boolean };
}

interface JsonSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly JsonAttribute[];
}

interface JsonRequest {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly JsonAttribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly JsonSpan[] }[];
  }[];
}

/** The spans of an OTLP request in JSON. */
export function spansOfJson(body: Buffer): ReceivedSpan[] {
  const { resourceSpans } = JSON.parse(body.toString()) as JsonRequest;
  return resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = String(attributesOfJson(resource.attributes)["service.name"]);
    return scopeSpans.flatMap(({ spans }) => spans.map((span) => ofJson(service, span)));
  });
}

function ofJson(service: string, span: JsonSpan): ReceivedSpan {
  const { traceId, spanId, parentSpanId = "", name, kind, startTimeUnixNano, endTimeUnixNano, attributes } = span;
  const times = { start: BigInt(startTimeUnixNano), end: BigInt(endTimeUnixNano) };
  return {
    service,
    name,
    kind,
    traceId,
    spanId,
    parentId: parentSpanId,
    ...times,
    attributes: attributesOfJson(attributes),
  };
}

function attributesOfJson(attributes: readonly JsonAttribute[]): ReceivedSpan["attributes"] {
  return Object.fromEntries(
    attributes.map(({ key, value: { stringValue, intValue, boolValue } }) => [
      key,
      stringValue ?? boolValue ?? Number(intValue),
    ]),
  );
}

/** The spans of an OTLP request in protobuf. The numbers are those of opentelemetry/proto/trace/v1/trace.proto. */
export function spansOfProtobuf(body: Uint8Array): ReceivedSpan[] {
  return messages(body, 1).flatMap((resourceSpans) => {
    const [resource = new Uint8Array()] = messages(resourceSpans, 1);
    const service = String(attributesOf(messages(resource, 1))["service.name"]);
    return messages(resourceSpans, 2).flatMap((scope) => messages(scope, 2).map((span) => ofProtobuf(service, span)));
  });
}

function ofProtobuf(service: string, message: Uint8Array): ReceivedSpan {
  const fields = fieldsOf(message);
  const bytes = (field: number): Uint8Array => (fields.get(field)?.[0] as Uint8Array | undefined) ?? new Uint8Array();
  const number = (field: number): bigint => (fields.get(field)?.[0] as bigint | undefined) ?? 0n;
  const hex = (field: number): string => Buffer.from(bytes(field)).toString("hex");
  return {
    service,
    name: text(bytes(5)),
    kind: Number(number(6)),
    ...{ traceId: hex(1), spanId: hex(2), parentId: hex(4) },
    ...{ start: number(7), end: number(8) },
    attributes: attributesOf(messages(message, 9)),
  };
}

function attributesOf(pairs: readonly Uint8Array[]): ReceivedSpan["attributes"] {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [key = new Uint8Array()] = messages(pair, 1);
      const [value = new Uint8Array()] = messages(pair, 2);
      return [text(key), anyValue(fieldsOf(value))];
    }),
  );
}

function anyValue(fields: ReadonlyMap<number, readonly Value[]>): string | number | boolean {
  const [string, boolean, integer] = [fields.get(1)?.[0], fields.get(2)?.[0], fields.get(3)?.[0]];
  if (string instanceof Uint8Array) return text(string);
  return boolean === undefined ? Number(integer ?? 0n) : boolean === 1n;
}

function messages(message: Uint8Array, field: number): Uint8Array[] {
  return (fieldsOf(message).get(field) ?? []).filter((value) => value instanceof Uint8Array);
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("utf8");
