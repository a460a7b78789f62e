/** What the contract's documents use of JSON Schema, with every `$ref` put in its place. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly not?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly minProperties?: number;
}

export interface DocumentParameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly schema: Schema;
}

interface DocumentBody {
  readonly content: { readonly "application/json": { readonly schema: Schema; readonly example: object } };
}

export interface DocumentOperation {
  readonly operationId: string;
  readonly parameters?: readonly DocumentParameter[];
  readonly requestBody?: DocumentBody;
}

/** The contract's document, as far as requests go. */
export interface ContractDocument {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, DocumentOperation>> & { parameters?: readonly DocumentParameter[] }>
  >;
}

/** What `reference` points to; what stands beside it goes before it. */
export function resolved<T extends object & { readonly $ref?: string }>(document: object, value: T): T {
  const { $ref, ...beside } = value;
  if ($ref === undefined) return value;
  let found: unknown = document;
  for (const step of $ref.slice(2).split("/")) found = (found as Record<string, unknown>)[step];
  if (found === undefined) throw new Error(`${$ref} leads nowhere`);
  return resolved(document, { ...(found as T), ...beside });
}

/** The schema without any reference in it. */
export function complete(document: object, schema: Schema): Schema {
  const { oneOf, properties, items, not, ...flat } = resolved(document, schema);
  const each = <T extends object>(named: T): T =>
    Object.fromEntries(Object.entries(named).map(([name, value]) => [name, complete(document, value)])) as T;
  return {
    ...flat,
    ...(oneOf === undefined ? {} : { oneOf: oneOf.map((one) => complete(document, one)) }),
    ...(properties === undefined ? {} : { properties: each(properties) }),
    ...(items === undefined ? {} : { items: complete(document, items) }),
    ...(not === undefined ? {} : { not: complete(document, not) }),
  };
}
