import { describe, expect, it } from "vitest";
import { etagOf, expectedVersions } from "../../src/router/etag.ts";

describe("expectedVersions", () => {
  it("takes back what etagOf gives", () => {
    expect(expectedVersions(etagOf(3))).toEqual([3]);
  });

  it.each([
    [undefined, undefined],
    ["*", undefined],
    [' "1" , "2"', [1, 2]],
    ['W/"3"', []],
    ['"abc"', []],
    ['"0"', []],
    ['"99999999999999999999"', []],
  ])("reads %s", (header, versions) => {
    expect(expectedVersions(header)).toEqual(versions);
  });
});
