import { type Document, type DocumentedOperation, follow, type Schema } from "./document.ts";
import { bodiesOf, type Field, parametersOf } from "./fields.ts";

// What an OpenAPI document says of its operations, for whoever lets people call them by name: the CLI, for its own contract and for that
// of any other service. Not published.
export type { Document } from "./document.ts";
export type { Field, FieldPlace, JsonType } from "./fields.ts";

/** An operation, as somebody sees it who calls it by name. */
export interface DescribedOperation {
  readonly id: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** With `{parameters}`: `/api/user/{id}`. */
  readonly path: string;
  readonly tag: string | undefined;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly Field[];
  /** The fields of its body, one list for each form that the body may have; empty when it takes none. */
  readonly bodies: readonly (readonly Field[])[];
  /** The member of the reply that holds the things, when it is a list in pages, such as `orders`, and what these have. */
  readonly listed: { readonly member: string; readonly fields: readonly string[] } | undefined;
  /** The members of a good reply. */
  readonly replyFields: readonly string[];
  /** Whether it answers server-sent events too. */
  readonly streams: boolean;
}

const methods = ["get", "post", "put", "delete"] as const;

/** Every operation of a document, in its order. @throws Error when it refers to what it does not have */
export function describeOperations(document: Document): DescribedOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) =>
      item?.[method] === undefined
        ? []
        : [describeOperation(document, method.toUpperCase() as DescribedOperation["method"], path)],
    ),
  );
}

export function describeOperation(
  document: Document,
  method: DescribedOperation["method"],
  path: string,
): DescribedOperation {
  const item = document.paths[path];
  const documented = item?.[method.toLowerCase() as "get"];
  if (item === undefined || documented === undefined) throw new Error(`the document has no ${method} ${path}`);
  const { operationId: id = "", tags, summary = "", description = "" } = documented;
  return {
    ...{ id, method, path, tag: tags?.[0], summary, description },
    parameters: parametersOf(document, item.parameters ?? [], documented),
    bodies: bodiesOf(document, documented),
    listed: listedIn(document, documented),
    replyFields: Object.keys(replyOf(document, documented)),
    streams: documented.responses[200]?.content?.["text/event-stream"] !== undefined,
  };
}

/** The schemas of what a good reply has. */
function replyOf(document: Document, { responses }: DocumentedOperation): Readonly<Record<string, Schema>> {
  const schema = responses[200]?.content?.["application/json"]?.schema;
  return schema === undefined ? {} : (follow(document, schema).properties ?? {});
}

function listedIn(document: Document, documented: DocumentedOperation): DescribedOperation["listed"] {
  const { next_cursor, ...members } = replyOf(document, documented);
  const [[member, schema] = []] = Object.entries(members);
  if (next_cursor === undefined || member === undefined || schema === undefined) return undefined;
  const { items = {} } = follow(document, schema);
  return { member, fields: Object.keys(follow(document, items).properties ?? {}) };
}
