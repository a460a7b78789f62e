import type { ServiceTable, TableHeader, TableOperation, TableResponse } from "../hook/contract-table.ts";
import {
  type Document,
  type HeaderObject,
  type OperationObject,
  type Place,
  pointerTo,
  type ResponseObject,
  resolved,
} from "./documents.ts";

const methods = ["get", "post", "put", "delete", "patch"] as const;

/** The name of a validator → the place of the schema that it is to be made of. */
export type SchemaPlaces = Map<string, Place>;

/** A service's table, read off its document; what schemas it names is added to `schemas`. */
export function makeTable(service: string, document: Document, schemas: SchemaPlaces): ServiceTable {
  const name = (place: Place): string => {
    // Schemas stand at places of their own, however many replies refer to them: one validator each.
    const { place: own } = resolved(document, place);
    const key = `${service}#${pointerTo(own)}`;
    schemas.set(key, own);
    return key;
  };
  return {
    service,
    problem: name(["components", "schemas", "Problem"]),
    operations: Object.keys(document.paths).flatMap((path) =>
      methods
        .filter((method) => document.paths[path]?.[method] !== undefined)
        .map((method) => operationOf(document, path, method, name)),
    ),
  };
}

type NameOf = (place: Place) => string;

function operationOf(document: Document, path: string, method: string, name: NameOf): TableOperation {
  const { place, value } = resolved<OperationObject>(document, ["paths", path, method]);
  const responses = Object.keys(value.responses).map((status) => {
    return [status, responseOf(document, [...place, "responses", status], name)] as const;
  });
  return {
    id: value.operationId,
    method: method.toUpperCase(),
    segments: path.split("/").map((segment) => (segment.startsWith("{") ? null : segment)),
    responses: Object.fromEntries(responses),
  };
}

function responseOf(document: Document, at: Place, name: NameOf): TableResponse {
  const { place, value } = resolved<ResponseObject>(document, at);
  const types = Object.keys(value.content ?? {}).map((type) => {
    const schema = [...place, "content", type, "schema"];
    // What a stream is made of: each of its events.
    const { value: of } = resolved<{ readonly contentSchema?: unknown }>(document, schema);
    return [type, name(of.contentSchema === undefined ? schema : [...schema, "contentSchema"])] as const;
  });
  const headers = Object.keys(value.headers ?? {}).map((header) =>
    headerOf(document, header, [...place, "headers", header], name),
  );
  return { headers, content: Object.fromEntries(types) };
}

function headerOf(document: Document, header: string, at: Place, name: NameOf): TableHeader {
  const { place, value } = resolved<HeaderObject>(document, at);
  return {
    name: header.toLowerCase(),
    required: value.required ?? false,
    number: value.schema?.type === "integer" || value.schema?.type === "number",
    validator: name([...place, "schema"]),
  };
}
