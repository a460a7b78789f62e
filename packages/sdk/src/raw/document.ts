/** A JSON schema of the bundled documents, as far as it is read here. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly default?: unknown;
}

export type JsonType = "integer" | "number" | "string" | "boolean" | "object" | "array" | "null";

export interface DocumentedParameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

interface Content {
  readonly [mediaType: string]: { readonly schema?: Schema } | undefined;
}

export interface DocumentedOperation {
  readonly operationId?: string;
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly DocumentedParameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content } | undefined>>;
}

type PathItem = { readonly parameters?: readonly DocumentedParameter[] } & {
  readonly [method in "get" | "post" | "put" | "delete"]?: DocumentedOperation;
};

export interface Document {
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly info?: { readonly title?: string; readonly description?: string };
  readonly paths: Readonly<Record<string, PathItem | undefined>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** What a `$ref` stands for, with what is said beside it. */
export function follow<T extends { readonly $ref?: string }>(document: Document, value: T): T {
  if (value.$ref === undefined) return value;
  const [, , kind = "", name = ""] = value.$ref.split("/");
  const named = document.components[kind]?.[name];
  if (named === undefined) throw new Error(`the document has no ${value.$ref}`);
  const { $ref: _, ...beside } = value;
  return { ...follow(document, named as T), ...beside };
}
