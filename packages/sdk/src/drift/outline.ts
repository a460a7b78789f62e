import { type Form, type Schema, SchemaReader } from "./schema-form.ts";

/** What a caller can notice of an operation. */
export interface OperationOutline {
  /** Method, path and good statuses: `POST /api/orders 200`. */
  readonly route: string;
  /** What each part of the request and of the replies is, by where it stands: `body.quantity` → `!integer`. */
  readonly fields: ReadonlyMap<string, string>;
}

/** By operationId. */
export type Outline = ReadonlyMap<string, OperationOutline>;

interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

interface Body {
  readonly $ref?: string;
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Operation {
  readonly operationId?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Body;
  readonly responses?: Readonly<Record<string, Body>>;
}

type PathItem = { readonly parameters?: readonly Parameter[] } & Readonly<Record<string, Operation | undefined>>;

const methods = ["get", "put", "post", "delete", "patch"];

/** How deep objects lie in objects; a schema that holds itself ends here. */
const deepest = 8;

/** Reads the outline of an OpenAPI document. @throws Error when it can't be read as one */
export function outlineOf(document: { readonly paths?: Readonly<Record<string, PathItem>> }): Outline {
  const reader = new SchemaReader(document);
  const outline = new Map<string, OperationOutline>();
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of methods) {
      const operation = item[method];
      if (operation?.operationId === undefined) continue;
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
      const route = `${method.toUpperCase()} ${path} ${goodStatuses(operation).join(" ")}`;
      outline.set(operation.operationId, { route, fields: new FieldReader(reader).read(operation, parameters) });
    }
  }
  if (outline.size === 0) throw new Error("the contract has no operations");
  return outline;
}

const goodStatuses = ({ responses = {} }: Operation): string[] =>
  Object.keys(responses).filter((status) => status.startsWith("2"));

/** Reads the fields of one operation. */
class FieldReader {
  readonly #reader: SchemaReader;
  readonly #fields = new Map<string, string>();

  constructor(reader: SchemaReader) {
    this.#reader = reader;
  }

  read(operation: Operation, parameters: readonly Parameter[]): ReadonlyMap<string, string> {
    for (const given of parameters) {
      const { name, in: place, required = false, schema = {} } = this.#resolve(given);
      this.#add(`${place}.${place === "header" ? name.toLowerCase() : name}`, this.#forms([schema]), required);
    }
    const body = operation.requestBody && this.#resolve(operation.requestBody);
    if (body !== undefined) this.#addContent("body", [body], body.required ?? false);
    const replies = (good: boolean): Body[] =>
      Object.entries(operation.responses ?? {}).flatMap(([status, reply]) =>
        status.startsWith("2") === good ? this.#resolve(reply) : [],
      );
    this.#addContent("reply", replies(true), true);
    this.#addCodes(replies(false));
    return this.#fields;
  }

  #resolve<T extends { readonly $ref?: string }>(value: T): T {
    return value.$ref === undefined ? value : this.#reader.resolve<T>(value.$ref);
  }

  #forms(schemas: readonly Schema[]): readonly Form[] {
    return schemas.flatMap((schema) => this.#reader.formsOf(schema));
  }

  #addContent(where: string, bodies: readonly Body[], required: boolean): void {
    const schemas = schemasOf(bodies, "application/json");
    if (schemas.length > 0) this.#add(where, this.#forms(schemas), required);
  }

  /** Of problems the codes are what programs look at. */
  #addCodes(problems: readonly Body[]): void {
    const forms = this.#forms(schemasOf(problems, "application/problem+json"));
    const codes = propertiesOf(forms).get("code");
    if (codes !== undefined) this.#fields.set("problem.code", describe(this.#forms(codes.schemas), true));
  }

  #add(where: string, forms: readonly Form[], required: boolean, depth = 0): void {
    this.#fields.set(where, describe(forms, required));
    if (depth === deepest) return;
    for (const [name, property] of propertiesOf(forms)) {
      this.#add(`${where}.${name}`, this.#forms(property.schemas), property.required, depth + 1);
    }
    const items = this.#forms(forms.flatMap((form) => form.items ?? []));
    if (items.length > 0) this.#add(`${where}[]`, items, true, depth + 1);
  }
}

const schemasOf = (bodies: readonly Body[], mediaType: string): Schema[] =>
  bodies.flatMap(({ content }) => content?.[mediaType]?.schema ?? []);

interface Property {
  readonly schemas: Schema[];
  readonly required: boolean;
}

/** A property is required when each form that has properties requires it. */
function propertiesOf(forms: readonly Form[]): Map<string, Property> {
  const withProperties = forms.filter((form) => form.properties.size > 0);
  const found = new Map<string, Property>();
  for (const [name, schema] of withProperties.flatMap((form) => [...form.properties])) {
    const known = found.get(name);
    if (known !== undefined) known.schemas.push(schema);
    else found.set(name, { schemas: [schema], required: withProperties.every((form) => form.required.includes(name)) });
  }
  return found;
}

/** `!integer`, `?null|string`, `!string=-id|id`: whether it is required, its types, its only values. */
function describe(forms: readonly Form[], required: boolean): string {
  const types = new Set(forms.flatMap((form) => form.types));
  const values = forms.every((form) => form.values !== undefined || form.types.every((type) => type === "null"))
    ? new Set(forms.flatMap((form) => form.values ?? []))
    : new Set<string>();
  const list = (texts: ReadonlySet<string>): string => [...texts].sort().join("|");
  return `${required ? "!" : "?"}${list(types) || "any"}${values.size === 0 ? "" : `=${list(values)}`}`;
}
