import { describe, expect, test } from "vitest";
import { newName, normalName } from "../../src/domain/name.ts";
import { failure } from "../support/failure.ts";

describe("a name", () => {
  test("is one, however its characters were put together", () => {
    expect(normalName("E\u0301douard")).toBe("\u00c9douard");
    expect(newName("E\u0301douard")).toBe("\u00c9douard");
  });

  test("keeps what only looks alike", () => {
    expect(normalName("ﬁn")).toBe("ﬁn");
    expect(normalName("Ana")).not.toBe(normalName("ana"));
  });

  test("of 100 characters may be taken apart by that, but not past 100", () => {
    // U+0958 is one character that NFC writes as two.
    expect(newName("\u0958".repeat(50))).toHaveLength(100);
    expect(() => newName("\u0958".repeat(51))).toThrow(
      failure("invalid_request", { errors: [expect.objectContaining({ in: "body", pointer: "/name" })] }) as Error,
    );
  });

  test("counts characters and not their halves", () => {
    expect(newName("🛒".repeat(100))).toBe("🛒".repeat(100));
  });
});
