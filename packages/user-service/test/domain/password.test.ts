import { describe, expect, test } from "vitest";
import { checkNewPassword } from "../../src/domain/password.ts";
import { failure } from "../support/failure.ts";

describe("a new password", () => {
  test.each([
    ["8 bytes in 8 characters", "12345678"],
    ["8 bytes in 2 characters", "🛒🛒"],
    ["1024 bytes in 1024 characters", "x".repeat(1024)],
    ["1024 bytes in 256 characters", "🛒".repeat(256)],
  ])("of %s is taken", (_, password) => {
    expect(() => checkNewPassword(password)).not.toThrow();
  });

  test.each([
    ["7 bytes", "1234567"],
    ["6 bytes once it is composed, 9 before", "e\u0301".repeat(3)],
    ["1025 bytes", "x".repeat(1025)],
    ["1025 bytes in 257 characters", `${"🛒".repeat(256)}x`],
  ])("of %s is refused, and not repeated to the caller", (_, password) => {
    let refused: Error | undefined;
    try {
      checkNewPassword(password);
    } catch (error) {
      refused = error as Error;
    }
    expect(refused).toEqual(
      failure("invalid_request", { errors: [expect.objectContaining({ in: "body", pointer: "/password" })] }),
    );
    expect(refused?.message).not.toContain(password);
  });
});
