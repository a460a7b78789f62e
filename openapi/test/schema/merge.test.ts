import { describe, expect, it } from "vitest";
import { mergeSchemas } from "../../generate/schema/merge.ts";

describe("mergeSchemas", () => {
  it("says what all parts say", () => {
    const merged = mergeSchemas([
      {
        type: "object",
        required: ["code"],
        properties: { code: { type: "string", maxLength: 9 }, n: { type: "number", minimum: 1 } },
      },
      {
        type: "object",
        required: ["code", "n"],
        properties: { code: { enum: ["a", "b"], maxLength: 5 }, n: { type: "number", minimum: 3 } },
      },
      { properties: { code: { enum: ["b", "c"] } } },
    ]);
    expect(merged).toEqual({
      type: "object",
      required: ["code", "n"],
      properties: { code: { type: "string", maxLength: 5, enum: ["b"] }, n: { type: "number", minimum: 3 } },
    });
  });

  it("stays closed when a part is, and open only when all are", () => {
    const named = { properties: { a: {} } };
    expect(mergeSchemas([{ ...named, additionalProperties: false }, named])).toMatchObject({
      additionalProperties: false,
    });
    expect(mergeSchemas([{ additionalProperties: true }, { additionalProperties: { type: "string" } }])).toEqual({
      additionalProperties: { type: "string" },
    });
  });

  it.each([
    ["types that have nothing in common", [{ type: "string" }, { type: "integer" }], 'disagree about "type"'],
    ["enums that have nothing in common", [{ enum: [1] }, { enum: [2] }], 'no "enum" value in common'],
    ["two patterns", [{ pattern: "a" }, { pattern: "b" }], 'disagree about "pattern"'],
    [
      "a closed part that does not know another's field",
      [{ properties: { a: {} }, additionalProperties: false }, { properties: { b: {} } }],
      "does not name b",
    ],
  ])("refuses %s", (_, parts, message) => {
    expect(() => mergeSchemas(parts)).toThrow(message);
  });
});
