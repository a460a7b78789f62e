import type { Parameter } from "@shop/openapi";
import { describe, expect, it } from "vitest";
import { coerce, readPathParameters, readQuery } from "../../src/router/coerce.ts";

const limit: Parameter = { name: "limit", required: false, type: "integer", default: 100 };
const name: Parameter = { name: "name", required: false, type: "string" };

const failureOf = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe("coerce", () => {
  it("reads the plain spelling of a whole number", () => {
    expect(coerce("0", "integer")).toBe(0);
    expect(coerce("-12", "integer")).toBe(-12);
    expect(coerce("9007199254740991", "integer")).toBe(9007199254740991);
  });

  it.each(["", " 1", "1 ", "+1", "01", "1.0", "1e3", "0x10", "١", "NaN", "99999999999999999999"])(
    "leaves %j for the validator to refuse",
    (text) => {
      expect(coerce(text, "integer")).toBe(text);
    },
  );

  it("reads only true and false as such", () => {
    expect([coerce("true", "boolean"), coerce("false", "boolean"), coerce("1", "boolean")]).toEqual([true, false, "1"]);
  });
});

describe("readQuery", () => {
  it("decodes names and values, and fills in what the contract says of a left-out one", () => {
    expect({ ...readQuery([limit, name], "name=a+b%20%C3%A9") }).toEqual({ limit: 100, name: "a b é" });
  });

  it("keeps unknown names for the validator, dangerous ones as well", () => {
    expect(Object.keys(readQuery([], "__proto__=1&x"))).toEqual(["__proto__", "x"]);
  });

  it.each([
    ["limit=1&limit=2", "/limit", "is given twice"],
    ["name=%FF", "/name", "has a broken percent-encoding"],
    ["name=%", "/name", "has a broken percent-encoding"],
  ])("refuses %s", (query, pointer, detail) => {
    expect(failureOf(() => readQuery([limit, name], query))).toMatchObject({
      code: "invalid_request",
      fields: { errors: [{ in: "query", pointer, detail }] },
    });
  });
});

describe("readPathParameters", () => {
  it("reads each as its type", () => {
    const id: Parameter = { name: "id", required: true, type: "integer" };
    expect(readPathParameters([id, name], ["id", "name"], ["4", "a%20b"])).toEqual({ id: 4, name: "a b" });
    expect(readPathParameters([id], ["id"], ["4;drop"])).toEqual({ id: "4;drop" });
  });
});
