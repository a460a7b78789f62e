import { describe, expect, it } from "vitest";
import { examplesOf, jsonPart } from "../../generate/document/content.ts";
import type { Document, Schema } from "../../generate/document/document.ts";
import { type Operation, readOperations } from "../../generate/document/operations.ts";
import { flatten } from "../../generate/schema/flatten.ts";
import { contract as orderService } from "../../generated/order-service.ts";
import { contract as userService } from "../../generated/user-service.ts";
import type { Contract, Validate } from "../../src/index.ts";

interface Body {
  readonly id: string;
  readonly validate: Validate;
  readonly example: Readonly<Record<string, unknown>>;
  /** Of the form that the example has. */
  readonly schema: Schema & { readonly properties: Readonly<Record<string, Schema>> };
}

function bodiesOf(contract: Contract): Body[] {
  return readOperations(contract.document as Document).flatMap((operation) => bodyOf(contract, operation) ?? []);
}

function bodyOf(contract: Contract, operation: Operation): Body | null {
  const document = contract.document as Document;
  const media = jsonPart(operation.body?.content);
  const validate = contract.validators[operation.id]?.body;
  if (media === undefined || validate == null) return null;
  const example = [...examplesOf(document, media).values()][0] as Body["example"];
  const flat = flatten(document, media.schema);
  const forms = (flat.oneOf ?? [flat]) as Body["schema"][];
  const schema = forms.find((form) => Object.keys(example).every((name) => name in form.properties));
  return schema === undefined ? null : { id: operation.id, validate, example, schema };
}

const bodies = [userService, orderService].flatMap(bodiesOf);
const fieldsOf = (types: string[]) =>
  bodies.flatMap((body) =>
    Object.entries(body.schema.properties)
      .filter(([, schema]) => types.includes(schema.type as string))
      .map(([name, schema]) => ({ ...body, name, field: schema })),
  );

const wrongForAll = [null, [1], ["a"], {}, true];
const wrongIntegers = [
  ...wrongForAll,
  1.5,
  2 ** 53,
  -(2 ** 53),
  1e300,
  -1e300,
  "1",
  "",
  Number.NaN,
  Number.POSITIVE_INFINITY,
];
const wrongStrings = [...wrongForAll, 1, "", "\u0000", "a\u0000b", "\ud800", "a\udfff", "x".repeat(2000)];
const wrongDates = [
  "2023-02-29",
  "2023-13-01",
  "2023-00-10",
  "2023-04-31",
  "2023-1-1",
  "23-01-01",
  "2023-11-28T00:00:00Z",
  " 2023-11-28",
  "2023-11-28 ",
  "28.11.2023",
  "２０２３-11-28",
  20231128,
];

describe("requests", () => {
  it("are taken as the examples have them (or nothing below says anything)", () => {
    expect(bodies.length).toBeGreaterThanOrEqual(9);
    for (const { id, validate, example } of bodies) expect([id, validate(example)]).toEqual([id, true]);
  });

  it.each(fieldsOf(["integer"]))(
    "$id: $name is an integer in its range and nothing else",
    ({ validate, example, name, field }) => {
      const tooSmall = (field.minimum as number) - 1;
      const tooBig = (field.maximum as number) + 1;
      for (const wrong of [...wrongIntegers, tooSmall, tooBig]) {
        expect([wrong, validate({ ...example, [name]: wrong })]).toEqual([wrong, false]);
        expect(validate.errors?.every((error) => error.instancePath === `/${name}` || error.instancePath === "")).toBe(
          true,
        );
      }
      for (const right of [field.minimum, field.maximum]) {
        expect([right, validate({ ...example, [name]: right })]).toEqual([right, true]);
      }
    },
  );

  it.each(fieldsOf(["string"]))(
    "$id: $name is a text in its limits and nothing else",
    ({ validate, example, name }) => {
      for (const wrong of wrongStrings)
        expect([wrong, validate({ ...example, [name]: wrong })]).toEqual([wrong, false]);
    },
  );

  const dates = fieldsOf(["string"]).filter(({ field }) => field.format === "date");
  it.each(dates)("$id: $name is a day that exists", ({ validate, example, name }) => {
    for (const wrong of wrongDates) expect([wrong, validate({ ...example, [name]: wrong })]).toEqual([wrong, false]);
    for (const right of ["2024-02-29", "2023-12-31"])
      expect([right, validate({ ...example, [name]: right })]).toEqual([right, true]);
  });

  it("have dates in them", () => expect(dates.length).toBeGreaterThanOrEqual(2));

  it.each(bodies)("$id: a field that the contract does not name is refused", ({ validate, example }) => {
    for (const name of ["unknown", "id", "password_hash", "constructor", "toString", "__proto__"]) {
      const body: unknown = JSON.parse(`{${JSON.stringify(name)}:{},${JSON.stringify(example).slice(1)}`);
      expect([name, validate(body)]).toEqual([name, false]);
    }
  });

  it.each(bodies)(
    "$id: a missing field is refused, an inherited one does not count",
    ({ validate, example, schema }) => {
      for (const name of (schema.required ?? []) as string[]) {
        const { [name]: value, ...rest } = example;
        expect([name, validate(rest)]).toEqual([name, false]);
        expect([name, validate(Object.assign(Object.create({ [name]: value }), rest))]).toEqual([name, false]);
      }
    },
  );

  it.each(bodies)("$id: what is no object is refused, and so is an empty one", ({ validate }) => {
    for (const wrong of [null, 1, "a", true, [], {}, undefined])
      expect([wrong, validate(wrong)]).toEqual([wrong, false]);
  });

  it.each(bodies)(
    "$id: a flood of wrong fields makes few errors, and the value is left as it is",
    ({ validate, example }) => {
      const flood = {
        ...example,
        ...Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`x${index}`, index])),
      };
      const before = structuredClone(flood);
      expect(validate(flood)).toBe(false);
      expect(validate.errors?.length).toBeLessThanOrEqual(20);
      expect(flood).toEqual(before);
      expect(validate(example)).toBe(true);
      expect(validate.errors).toBeNull();
    },
  );
});

describe("parameters", () => {
  it("are validated as what they are, and fill nothing in", () => {
    const query = orderService.validators.listOrders?.query;
    const given = {};
    expect(query?.(given)).toBe(true);
    expect(given).toEqual({});
    expect(query?.({ limit: 1000 })).toBe(true);
    for (const limit of ["10", 0, 1001, 1.5]) expect([limit, query?.({ limit })]).toEqual([limit, false]);
    expect(query?.({ from: "2023-02-29" })).toBe(false);
    expect(query?.({ sort: "name" })).toBe(false);
    expect(query?.({ unknown: "1" })).toBe(false);
  });

  it("of the path take ids alone", () => {
    const path = orderService.validators.getOrder?.path;
    expect(path?.({ order_id: 1 })).toBe(true);
    for (const order_id of [0, -1, 2 ** 53, 1.5, "1", Number.NaN])
      expect([order_id, path?.({ order_id })]).toEqual([order_id, false]);
    expect(path?.({})).toBe(false);
  });

  it("of the header go by names in small letters, and leave other headers alone", () => {
    const headers = orderService.validators.placeOrder?.headers;
    expect(headers?.({ "idempotency-key": "k1", "user-agent": "x" })).toBe(true);
    for (const key of ["", " ", "a b", "ä", "x".repeat(201)])
      expect([key, headers?.({ "idempotency-key": key })]).toEqual([key, false]);
  });
});
