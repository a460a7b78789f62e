import type { Access, Idempotency, Parameter, Route, Undo } from "../src/contract.ts";
import { jsonType } from "./document/content.ts";
import type { Document, ParameterObject } from "./document/document.ts";
import { type Operation, readOperations } from "./document/operations.ts";
import { problemCodes } from "./document/problems.ts";
import { flatten } from "./schema/flatten.ts";

/** The route table of a checked document, by operationId. */
export function makeRoutes(document: Document): Record<string, Route> {
  return Object.fromEntries(
    readOperations(document).map((operation) => [operation.id, makeRoute(document, operation)]),
  );
}

function makeRoute(document: Document, operation: Operation): Route {
  const { raw, body } = operation;
  const headers = makeParameters(document, operation, "header");
  return {
    operationId: operation.id,
    method: operation.method,
    path: operation.path,
    access: raw["x-access"] as Access,
    idempotency: makeIdempotency(raw["x-idempotency"] as Partial<Idempotency> | undefined),
    ifMatch: headers.some((header) => header.name === "if-match"),
    undo: (raw["x-undo"] ?? null) as Undo | null,
    rateLimit: (raw["x-rate-limit"] ?? null) as Route["rateLimit"],
    path_parameters: makeParameters(document, operation, "path"),
    query: makeParameters(document, operation, "query"),
    headers,
    body: body === null ? null : { required: body.required ?? false, mediaType: jsonType },
    responses: makeResponses(operation),
    problems: makeProblems(document, operation),
  };
}

function makeIdempotency(extension: Partial<Idempotency> | undefined): Idempotency | null {
  return extension === undefined ? null : { for: extension.for ?? [], omit: extension.omit ?? [] };
}

function makeParameters(document: Document, operation: Operation, place: string): Parameter[] {
  return operation.parameters
    .filter((parameter) => parameter.in === place)
    .map((parameter) => makeParameter(document, parameter));
}

function makeParameter(document: Document, parameter: ParameterObject): Parameter {
  const { name, required = false, schema = {} } = parameter;
  const fallback = schema.default as Parameter["default"];
  return {
    name: parameter.in === "header" ? name.toLowerCase() : name,
    required,
    type: flatten(document, schema).type as Parameter["type"],
    ...(fallback === undefined ? {} : { default: fallback }),
  };
}

function makeResponses(operation: Operation): Record<string, readonly string[]> {
  const entries = [...operation.responses].map(([status, response]) => [status, Object.keys(response.content ?? {})]);
  return Object.fromEntries(entries) as Record<string, readonly string[]>;
}

function makeProblems(document: Document, operation: Operation): Record<string, number> {
  const entries = [...problemCodes(document, operation)];
  return Object.fromEntries(entries.flatMap(([status, codes]) => codes.map((code) => [code, Number(status)])));
}
