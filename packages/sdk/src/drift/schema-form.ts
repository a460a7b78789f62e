/** A JSON schema, as far as it is read here. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

/** One of the forms that a value may have, with everything that its schema refers to. */
export interface Form {
  readonly types: readonly string[];
  /** The only values; `undefined`: any of the types. */
  readonly values: readonly string[] | undefined;
  readonly properties: ReadonlyMap<string, Schema>;
  readonly required: readonly string[];
  readonly items: Schema | undefined;
}

/** Schemas looked at in one document. Ours have some thousand; one that is made to explode must not take the time of a program. */
const mostLooks = 20_000;
const mostForms = 64;

/** Reads the schemas of one document. */
export class SchemaReader {
  readonly #document: unknown;
  #looks = 0;

  constructor(document: unknown) {
    this.#document = document;
  }

  /** The forms of what fits the schema. @throws Error when the document is too large, or refers to what is not there */
  formsOf(schema: Schema): readonly Form[] {
    this.#looks += 1;
    if (this.#looks > mostLooks) throw new Error("the contract is too large to be compared");
    const { $ref, ...beside } = schema;
    const parts = [...($ref === undefined ? [] : [this.resolve<Schema>($ref)]), ...(beside.allOf ?? [])];
    let whole: readonly Form[] = [formOf(beside)];
    for (const part of parts) whole = product(whole, this.formsOf(part));
    const alternatives = [...(beside.oneOf ?? []), ...(beside.anyOf ?? [])].flatMap((one) => this.formsOf(one));
    return alternatives.length === 0 ? whole : product(whole, alternatives);
  }

  /** What a reference of the document means. */
  resolve<T>(ref: string): T {
    let found = this.#document;
    for (const token of ref.replace(/^#\//, "").split("/")) {
      const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
      found = typeof found === "object" && found !== null ? Reflect.get(found, key) : undefined;
    }
    if (typeof found !== "object" || found === null) throw new Error(`the contract has no ${ref}`);
    return found as T;
  }
}

function formOf({ type, enum: several, const: only, properties = {}, required = [], items }: Schema): Form {
  const values = only === undefined ? several : [only];
  return {
    types: type === undefined ? [] : [type].flat(),
    values: values?.map(String),
    properties: new Map(Object.entries(properties)),
    required,
    items,
  };
}

/** Whatever fits one of these and one of those. */
function product(these: readonly Form[], those: readonly Form[]): readonly Form[] {
  if (these.length * those.length > mostForms) throw new Error("the contract is too large to be compared");
  return these.flatMap((one) => those.map((other) => both(one, other)));
}

function both(one: Form, other: Form): Form {
  return {
    types: one.types.length === 0 ? other.types : one.types,
    values: other.values ?? one.values,
    properties: merged(one.properties, other.properties),
    required: [...one.required, ...other.required],
    items: bothSchemas(one.items, other.items),
  };
}

function merged(these: Form["properties"], those: Form["properties"]): Form["properties"] {
  const all = new Map(these);
  for (const [name, schema] of those) all.set(name, bothSchemas(these.get(name), schema) ?? schema);
  return all;
}

const bothSchemas = (one: Schema | undefined, other: Schema | undefined): Schema | undefined =>
  one === undefined || other === undefined ? (one ?? other) : { allOf: [one, other] };
