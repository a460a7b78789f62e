import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

export const serviceNames = ["user-service", "order-service"] as const;

/** Services outside of the shop's own, whose replies are checked as well; what of them no test has seen is not told. */
export const outsideServices: Readonly<Record<string, string>> = {
  "inventory-service": fileURLToPath(new URL("../../../examples/inventory-service/generated/", import.meta.url)),
};

/** The parts of a bundled document that are read here. What it refers to may stand elsewhere in it: see `resolved`. */
export interface Document {
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, NamedSchema>> };
}

export interface NamedSchema {
  readonly allOf?: readonly { readonly properties?: Readonly<Record<string, { readonly const?: string }>> }[];
}

export type PathItem = Readonly<Record<string, unknown>>;

export interface OperationObject {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, unknown>>;
}

export interface ResponseObject {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, { readonly schema?: unknown }>>;
}

export interface HeaderObject {
  readonly required?: boolean;
  readonly schema?: { readonly type?: string };
}

const generated = fileURLToPath(new URL("../../../openapi/generated/", import.meta.url));

export async function readDocument(name: string, folder = generated): Promise<Document> {
  return JSON.parse(await readFile(`${folder}/${name}.json`, "utf8")) as Document;
}

/** Where something stands in a document, as the steps that lead to it. */
export type Place = readonly string[];

export interface Placed<T> {
  readonly place: Place;
  readonly value: T;
}

/** What is at a place, or, where that only refers to another, what is there. */
export function resolved<T>(document: Document, place: Place): Placed<T> {
  const value = place.reduce<unknown>((found, step) => (found as Record<string, unknown>)?.[step], document);
  const { $ref } = (value ?? {}) as { readonly $ref?: unknown };
  if (typeof $ref !== "string") return { place, value: value as T };
  return resolved(document, $ref.slice("#/".length).split("/").map(unescaped));
}

/** As a fragment of a URI, by which a schema can refer to the place. */
export function pointerTo(place: Place): string {
  return place.map((step) => `/${encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1"))}`).join("");
}

const unescaped = (step: string): string => decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~");
