/** The bundled document of a service, as far as it is read here. */
export interface Document {
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters?: Readonly<Record<string, DocumentedParameter>>;
  };
}

export interface PathItem {
  readonly parameters?: readonly DocumentedParameter[];
  readonly [method: string]: DocumentedOperation | readonly DocumentedParameter[] | undefined;
}

export interface DocumentedOperation {
  readonly operationId?: string;
  readonly parameters?: readonly DocumentedParameter[];
  readonly requestBody?: { readonly content: { readonly "application/json": { readonly schema: Schema } } };
  readonly responses: {
    readonly 200: { readonly content: { readonly "application/json": { readonly schema: Schema } } };
  };
  readonly "x-access"?: { readonly anonymous?: string; readonly customer?: string };
  readonly "x-idempotency"?: { readonly for?: readonly string[] };
  readonly "x-rate-limit"?: string;
}

/** Where an operation is. */
export interface Place {
  readonly method: string;
  readonly path: string;
}

export interface DocumentedParameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
}

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
}

export function documentedAt(document: Document, { method, path }: Place): DocumentedOperation {
  const operation = document.paths[path]?.[method.toLowerCase()];
  if (operation === undefined || !("responses" in operation)) throw new Error(`the document has no ${method} ${path}`);
  return operation;
}

export function follow(document: Document, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const named = document.components.schemas[nameOf(schema.$ref)];
  if (!named) throw new Error(`the document has no ${schema.$ref}`);
  return follow(document, named);
}

/** `#/components/schemas/Order` → `Order` */
export function nameOf(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}
