import { describe, expect, it } from "vitest";
import type { Document } from "../../generate/document/document.ts";
import { describeMembers } from "../../generate/schema/describe-members.ts";

const cents = { type: "integer", description: "In cents.", minimum: 0, maximum: 2000 };

/** What is said of a member with this schema. */
function saidOf(schema: object): unknown {
  const schemas = { Cents: cents, Thing: { properties: { member: schema } } };
  const described = describeMembers({ openapi: "3.1.0", paths: {}, components: { schemas } });
  const { Thing } = described.components?.schemas ?? {};
  return (Thing as { properties: { member: { description?: string } } }).properties.member.description;
}

describe("what a member of an object is", () => {
  it("is said where it is referred to, with its limits", () => {
    expect(saidOf({ $ref: "#/components/schemas/Cents" })).toBe("In cents. 0 to 2,000.");
    expect(saidOf({ $ref: "#/components/schemas/Cents", description: "The price." })).toBe("The price. 0 to 2,000.");
    expect(saidOf({ type: "string", maxLength: 9 })).toBe("At most 9 characters.");
    expect(saidOf({ type: "array", minItems: 1, maxItems: 250 })).toBe("1 to 250 of them.");
  });

  it("is not said twice, and nothing is said of a number that is only safe to count with", () => {
    expect(saidOf({ description: "8 to 1024 bytes.", type: "string", maxLength: 1024 })).toBe("8 to 1024 bytes.");
    expect(saidOf({ type: "integer", minimum: 1, maximum: Number.MAX_SAFE_INTEGER })).toBeUndefined();
  });

  it("goes for parameters too, with what is taken when they are left out", () => {
    const limit = { name: "limit", in: "query", description: "A page.", schema: { maximum: 1000, default: 100 } };
    const document: Document = { openapi: "3.1.0", paths: {}, components: { parameters: { Limit: limit } } };
    expect(describeMembers(document).components?.parameters?.Limit).toEqual({
      ...limit,
      description: "A page. At most 1,000. Left out: `100`.",
    });
  });
});
