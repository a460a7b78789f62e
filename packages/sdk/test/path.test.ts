import { describe, expect, test } from "vitest";
import type { OperationName } from "../src/contract.ts";
import { buildPlan } from "../src/engine/build-plan.ts";
import { routeOf } from "../src/engine/route.ts";
import { routes } from "../src/generated/routes.ts";
import { readOptions } from "../src/options.ts";

const settings = readOptions({}, {});
const named = (Object.keys(routes) as OperationName[]).flatMap((operation) =>
  [...routeOf(operation).path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({ operation, name })),
);

/** Where a path with this value leads, as a URL: what a server and everything before it would make of it. */
function pathOf(operation: OperationName, name: string, value: unknown): string {
  const { request } = buildPlan(operation, { path: { [name]: value }, json: null }, {}, settings);
  return new URL(request.origin + request.path).pathname;
}

describe.each(named)("the path of $operation", ({ operation, name }) => {
  test.each(["", ".", "..", undefined, null, {}, [], Number.NaN, Symbol("id"), "\ud800"])(
    `with %j as ${name} is a TypeError that names it`,
    (value) => {
      const build = (): string => pathOf(operation, name, value);
      expect(build).toThrow(TypeError);
      expect(build).toThrow(name);
    },
  );

  test(`without ${name}, or without any path, is a TypeError that names it`, () => {
    for (const path of [{}, undefined, { [`${name}x`]: 1 }]) {
      const build = (): unknown => buildPlan(operation, { path, json: null }, {}, settings);
      expect(build).toThrow(TypeError);
      expect(build).toThrow(name);
    }
  });

  test.each(["../keys", "a/b", "%2e%2e", "..\\", "?x", "#x", ";x", "%", "ü", " "])(
    `with %j as ${name} leads nowhere else`,
    (value) => {
      const parts = routeOf(operation).path.split("/");
      const sent = pathOf(operation, name, value).split("/");
      expect(sent).toHaveLength(parts.length);
      expect(decodeURIComponent(sent[parts.indexOf(`{${name}}`)] ?? "")).toBe(value);
    },
  );
});

test("there are operations with a path to fill", () => {
  expect(named.length).toBeGreaterThan(8);
});
