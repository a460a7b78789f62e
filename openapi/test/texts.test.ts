import { describe, expect, it } from "vitest";
import { contract as orderService } from "../generated/order-service.ts";
import { contract as userService } from "../generated/user-service.ts";

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** What a column of text can't hold in every database: NUL, and halves of characters. */
const unstorable = ["a\u0000b", "\u0000", "a\ud83db", "b\udc00"];
/** Of these the format says what they are, to the character. */
const exactFormats: readonly (string | undefined)[] = ["date", "date-time"];

describe.each([userService, orderService])("no text that $service takes", ({ document }) => {
  const texts = [...textsOf(document)];

  it("is left out here", () => {
    expect(texts.length).toBeGreaterThan(5);
  });

  it.each(texts)("%s, can be one that a database can't hold", (_where, { pattern = "" }) => {
    expect(unstorable.filter((text) => new RegExp(pattern, "u").test(text))).toEqual([]);
  });
});

/** Every text in the parameters and bodies of the document, with where it is. */
function* textsOf(document: unknown): Generator<readonly [where: string, schema: Schema]> {
  const resolve = (value: unknown): Record<string, unknown> => {
    const ref = (value as Schema).$ref;
    if (ref === undefined) return value as Record<string, unknown>;
    const names = ref.slice(2).split("/");
    return resolve(names.reduce((at, name) => (at as Record<string, unknown>)[name], document));
  };
  function* within(given: Schema, where: string, above: readonly Schema[] = []): ReturnType<typeof textsOf> {
    const schema = resolve(given) as Schema;
    if (above.includes(schema)) return;
    const path = [...above, schema];
    const { allOf = [], anyOf = [], oneOf = [], properties = {}, items } = schema;
    for (const part of [...allOf, ...anyOf, ...oneOf]) yield* within(part, where, path);
    for (const [name, part] of Object.entries(properties)) yield* within(part, `${where}/${name}`, path);
    if (items !== undefined) yield* within(items, `${where}/0`, path);
    const isFree = schema.enum === undefined && schema.const === undefined && !exactFormats.includes(schema.format);
    if (isFree && [schema.type].flat().includes("string")) yield [where, schema];
  }
  const { paths } = document as { paths: Record<string, Record<string, Record<string, unknown>>> };
  for (const item of Object.values(paths)) {
    for (const operation of Object.values(item)) {
      const { operationId, parameters = [], requestBody = {} } = operation;
      if (typeof operationId !== "string") continue;
      for (const parameter of (parameters as unknown[]).map(resolve)) {
        yield* within(parameter.schema as Schema, `${operationId} ${parameter.in} ${parameter.name}`);
      }
      const { content = {} } = resolve(requestBody) as { content?: Record<string, { schema: Schema }> };
      for (const { schema } of Object.values(content)) yield* within(schema, `${operationId} body`);
    }
  }
}
