import { describe, expect, it } from "vitest";
import { SettledSpeed } from "../../src/console/runtime/health.ts";

describe("the speed of a service", () => {
  it("is shown at once, and then another one only when it stays: one slow answer writes nothing", () => {
    const speed = new SettledSpeed();
    const shown = ["a", "b", "a", "b", "b", "a", "b", "b", "b", "b", "a"].map((one) => speed.after(one));
    expect(shown).toEqual(["a", "a", "a", "a", "a", "a", "a", "a", "b", "b", "b"]);
  });
});
