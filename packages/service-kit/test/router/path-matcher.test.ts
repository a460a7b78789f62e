import type { Route } from "@shop/openapi";
import { describe, expect, it } from "vitest";
import { pathMatcher } from "../../src/router/path-matcher.ts";

const routed = (method: string, path: string) => ({ route: { method, path } as Route });

describe("pathMatcher", () => {
  const match = pathMatcher([
    routed("GET", "/api/user/{id}"),
    routed("PUT", "/api/user/{id}"),
    routed("GET", "/api/user/me"),
    routed("POST", "/api/product/{product_id}/stock"),
  ]);

  it("gives the methods of a path, and its parameters undecoded", () => {
    const found = match("/api/user/a%2Fb");
    expect([...(found?.entry.byMethod.keys() ?? [])]).toEqual(["GET", "PUT"]);
    expect(found?.entry.parameters).toEqual(["id"]);
    expect(found?.values).toEqual(["a%2Fb"]);
  });

  it("prefers a fixed segment to a parameter", () => {
    expect(match("/api/user/me")?.values).toEqual([]);
  });

  it.each([
    "/",
    "/api",
    "/api/user",
    "/api/user/",
    "/api/user/4/",
    "/api/user/4/x",
    "//api/user/4",
    "/API/user/4",
    "/api/product/4",
    "/api/product//stock",
    "",
  ])("finds nothing at %j", (path) => {
    expect(match(path)).toBeUndefined();
  });
});
