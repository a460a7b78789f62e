/** The parts of a bundled OpenAPI 3.1 document that the generator reads. Structure itself is Redocly's to check. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface Reference {
  readonly $ref: string;
}

export type Schema = { readonly [keyword: string]: unknown };

export interface MediaType {
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value?: unknown } | Reference>>;
}

export type Content = Readonly<Record<string, MediaType>>;

export interface ParameterObject {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}

export interface RequestBody {
  readonly required?: boolean;
  readonly content: Content;
}

export interface ResponseObject {
  readonly description?: string;
  readonly content?: Content;
}

export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

export interface OperationObject {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly (ParameterObject | Reference)[];
  readonly requestBody?: RequestBody | Reference;
  readonly responses?: Readonly<Record<string, ResponseObject | Reference>>;
  readonly security?: readonly SecurityRequirement[];
  readonly [extension: `x-${string}`]: unknown;
}

export interface PathItem {
  readonly parameters?: readonly (ParameterObject | Reference)[];
  readonly [method: string]: unknown;
}

export interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly security?: readonly SecurityRequirement[];
  readonly components?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
