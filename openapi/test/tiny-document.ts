import type { Document } from "../generate/document/document.ts";

type Tree = { [key: string]: Tree | unknown };

/** A problem reply that lists `codes`. */
export function problem(status: number, ...codes: string[]): Tree {
  const schema = {
    allOf: [{ $ref: "#/components/schemas/Problem" }, { type: "object", properties: { code: { enum: codes } } }],
  };
  const example = { status, code: codes[0] };
  return { description: "It failed.", content: { "application/problem+json": { schema, example } } };
}

const common = {
  "400": problem(400, "invalid_request"),
  "401": problem(401, "unauthenticated"),
  "404": problem(404, "thing_not_found"),
  "500": problem(500, "internal_error"),
};

const reply = {
  description: "The thing.",
  content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" }, example: { id: 1, size: 2 } } },
};

/** The smallest contract that has one of everything the generator looks at. Made anew at every call, to be spoilt by a test. */
export function tinyDocument(): Document & Tree {
  return structuredClone({
    openapi: "3.1.0",
    info: { title: "tiny", version: "1.0.0" },
    paths: {
      "/api/things": {
        post: {
          operationId: "addThing",
          description: "Adds a thing.",
          security: [{ bearer: [] }],
          "x-access": { anonymous: "none", customer: "none", operator: "any" },
          "x-idempotency": { for: ["operator"], omit: [] },
          "x-undo": { by: "addThing", except: { size: "It grows only." } },
          parameters: [{ $ref: "#/components/parameters/IdempotencyKey" }],
          requestBody: {
            required: true,
            content: {
              "application/json": { schema: { $ref: "#/components/schemas/NewThing" }, example: { size: 2 } },
            },
          },
          responses: {
            "200": reply,
            ...common,
            "403": problem(403, "not_allowed"),
            "409": problem(409, "idempotency_in_flight"),
            "413": problem(413, "payload_too_large"),
            "415": problem(415, "unsupported_media_type"),
            "422": problem(422, "idempotency_key_reused"),
          },
        },
      },
      "/api/thing/{thing_id}": {
        get: {
          operationId: "getThing",
          description: "Shows a thing.",
          security: [{ bearer: [] }],
          "x-access": { anonymous: "none", customer: "own", operator: "any" },
          parameters: [
            { name: "thing_id", in: "path", required: true, schema: { type: "integer", minimum: 1, maximum: 9 } },
            { name: "If-Match", in: "header", schema: { type: "string", maxLength: 9 } },
            { name: "limit", in: "query", schema: { type: "integer", minimum: 1, maximum: 9, default: 5 } },
          ],
          responses: { "200": reply, ...common, "412": problem(412, "precondition_failed") },
        },
      },
    },
    components: {
      securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
      parameters: {
        IdempotencyKey: { name: "Idempotency-Key", in: "header", schema: { type: "string", maxLength: 200 } },
      },
      schemas: {
        Thing: {
          type: "object",
          required: ["id", "size"],
          properties: { id: { type: "integer" }, size: { type: "integer" } },
        },
        NewThing: {
          type: "object",
          additionalProperties: false,
          required: ["size"],
          properties: { size: { type: "integer", minimum: 1, maximum: 9, default: 3 } },
        },
        Problem: {
          type: "object",
          required: ["status", "code"],
          properties: { status: { type: "integer" }, code: { type: "string" } },
        },
      },
    },
  });
}

/** Sets the place that a JSON pointer names, or removes it (`undefined`). Throws when the way to it is not there. */
export function plant(document: Document, pointer: string, value: unknown): void {
  const keys = pointer
    .slice(1)
    .split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = keys.pop() ?? "";
  let place = document as unknown as Tree;
  for (const key of keys) {
    const next = place[key];
    if (typeof next !== "object" || next === null) throw new Error(`no ${key} on the way to ${pointer}`);
    place = next as Tree;
  }
  if (value === undefined) {
    if (!(last in place)) throw new Error(`nothing to remove at ${pointer}`);
    delete place[last];
  } else place[last] = value;
}
