import type { Method } from "../../src/contract.ts";
import { jsonPart } from "./content.ts";
import type {
  Document,
  OperationObject,
  ParameterObject,
  PathItem,
  Reference,
  RequestBody,
  ResponseObject,
  Schema,
  SecurityRequirement,
} from "./document.ts";
import { resolve } from "./resolve.ts";

/** An operation with everything it refers to in reach; schemas still hold their references. */
export interface Operation {
  /** Empty when the document forgot it, which the rules complain of. */
  readonly id: string;
  /** Names the operation in messages: `POST /api/users (addUser)`. */
  readonly where: string;
  readonly method: Method;
  readonly path: string;
  readonly raw: OperationObject;
  readonly parameters: readonly ParameterObject[];
  readonly body: RequestBody | null;
  /** Names of the body's fields, whichever of its forms they are in. */
  readonly bodyFields: readonly string[];
  readonly responses: ReadonlyMap<string, ResponseObject>;
  readonly security: readonly SecurityRequirement[] | undefined;
}

const methods = ["get", "post", "put", "delete"] as const;

/** In the order of the document, which is the order of everything generated. */
export function readOperations(document: Document): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const raw = item[method] as OperationObject | undefined;
      return raw === undefined ? [] : [readOperation(document, path, item, method, raw)];
    }),
  );
}

function readOperation(
  document: Document,
  path: string,
  item: PathItem,
  method: (typeof methods)[number],
  raw: OperationObject,
): Operation {
  const id = raw.operationId ?? "";
  const verb = method.toUpperCase() as Method;
  const responses = Object.entries(raw.responses ?? {});
  const body = raw.requestBody === undefined ? null : resolve(document, raw.requestBody);
  return {
    id,
    where: `${verb} ${path} (${id || "no operationId"})`,
    method: verb,
    path,
    raw,
    parameters: [...(item.parameters ?? []), ...(raw.parameters ?? [])].map((each) => resolve(document, each)),
    body,
    bodyFields: fieldNames(document, jsonPart(body?.content)?.schema),
    responses: new Map(responses.map(([status, response]) => [status, resolve(document, response)])),
    security: raw.security ?? document.security,
  };
}

function fieldNames(document: Document, schema: Schema | Reference | undefined): string[] {
  if (schema === undefined) return [];
  const { properties, oneOf, anyOf, allOf } = resolve<Schema>(document, schema);
  const forms = [oneOf, anyOf, allOf].flatMap((each) => (each ?? []) as Schema[]);
  return [...Object.keys(properties ?? {}), ...forms.flatMap((form) => fieldNames(document, form))];
}

/** Keys of a path item that are not understood: another method would be an operation without validators. */
export function unknownPathKeys(item: PathItem): string[] {
  const known = new Set<string>([...methods, "parameters", "summary", "description"]);
  return Object.keys(item).filter((key) => !known.has(key));
}
