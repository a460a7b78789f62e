import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tell } from "../support/seed.ts";
import type { WireAnswer, WireRequest } from "../support/wire.ts";
import { type Cast, openCast } from "./cast.ts";
import { faultsOfRefusal, reported } from "./judge.ts";
import { contracts, operations, type Service } from "./tested-operation.ts";
import { Tries } from "./tries.ts";

let cast: Cast;
let tries: Tries;
beforeAll(async () => {
  cast = await openCast();
  tries = new Tries(cast);
});
afterAll(async () => {
  tell(`paths and methods: ${tries.count}, answers by status ${JSON.stringify(tries.statuses)}`);
  tries[Symbol.dispose]();
  await cast.shop[Symbol.asyncDispose]();
});

const METHODS = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "PURGE", "M-SEARCH"];
/** Node's parser does not know them: it refuses them before there is a request, and ends the connection. */
const UNHEARD_OF = ["BREW", "get", "GETS", "X"];
const PAGES = ["/", "/livez", "/readyz", "/metrics", "/openapi.json", "/docs"];

const request = (method: string, target: string, body?: string): WireRequest => ({
  method,
  target,
  headers: [
    ["host", "localhost"],
    ["x-request-id", randomUUID()],
    ["authorization", `Bearer ${cast.shop.operatorKey}`],
    ...(body === undefined
      ? []
      : ([
          ["content-type", "application/json"],
          ["content-length", `${body.length}`],
        ] as const)),
  ],
  body: body === undefined ? undefined : Buffer.from(body),
});

/** What is wrong with the refusal of a request to a path that takes no such thing. */
async function refusal(service: Service, sent: WireRequest, status: number, code: string): Promise<string[]> {
  const answer = await tries.send(service, sent);
  const wrong = sent.method === "HEAD" ? [] : faultsOfRefusal(answer, sent, undefined);
  if (answer.status !== status) wrong.push(`it should be ${status}`);
  if (sent.method !== "HEAD" && !answer.text.includes(`"code":"${code}"`)) wrong.push(`it should be ${code}`);
  wrong.push(...tries.changes());
  return wrong.length === 0 ? [] : [reported("refused", sent, answer, wrong)];
}

const allowed = ({ headers }: WireAnswer): string[] => (headers.allow ?? "").split(", ").toSorted();

const paths = (["users", "orders"] as const).flatMap((service) =>
  [...new Set(Object.values(contracts[service].routes).map(({ path }) => path))].map((path) => ({ service, path })),
);
const exampleOf = (path: string): string => path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(cast.ids[name]));

describe("a method that a path does not take", () => {
  it.each(paths)("is refused with those that it takes: $path", async ({ service, path }) => {
    const taken = operations.filter(({ route }) => route.path === path).map(({ route }) => route.method as string);
    const wrong: string[] = [];
    for (const method of METHODS.filter((one) => !taken.includes(one) && !(one === "HEAD" && taken.includes("GET")))) {
      for (const body of [undefined, '{"quantity":2}']) {
        const sent = request(method, exampleOf(path), body);
        wrong.push(...(await refusal(service, sent, 405, "method_not_allowed")));
        expect(allowed(await tries.send(service, request(method, exampleOf(path))))).toEqual(taken.toSorted());
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(["users", "orders"] as const)("is refused by the pages beside the contract: %s", async (service) => {
    const wrong: string[] = [];
    for (const page of PAGES)
      for (const method of METHODS.filter((one) => one !== "GET" && one !== "HEAD"))
        wrong.push(...(await refusal(service, request(method, page), 405, "method_not_allowed")));
    expect(wrong).toEqual([]);
  });

  it.each(UNHEARD_OF)("is refused when nobody has ever heard of it: %s", async (method) => {
    for (const { service, path } of paths) {
      const answer = await tries.send(service, request(method, exampleOf(path)));
      expect(answer).toMatchObject({ status: 405, headers: { "content-type": "application/problem+json" } });
      expect(JSON.parse(answer.text)).toMatchObject({ code: "method_not_allowed", request_id: expect.any(String) });
      expect(allowed(answer)).toEqual(["DELETE", "GET", "HEAD", "POST", "PUT"]);
    }
    expect(tries.changes()).toEqual([]);
  });
});

/** Beside the paths of the contract, and inside of them where something is missing or is too much. */
const ELSEWHERE = [
  ...[
    "/api",
    "/api/",
    "/favicon.ico",
    "/robots.txt",
    "/.env",
    "/.git/config",
    "/admin",
    "/index.html",
    "/docs/../metrics",
  ],
  ...[
    "/../../etc/passwd",
    "/..%2f..%2fetc%2fpasswd",
    "/docs/..%2f..%2fpackage.json",
    "/docs/%2e%2e/%2e%2e/package.json",
  ],
  ...[
    "/docs/\\..\\package.json",
    "/docs/swagger-ui.css%00.js",
    "/%00",
    "/%",
    "/%zz",
    "//",
    "///",
    "/api//users",
    "//api/users",
  ],
  ...[
    "/API/users",
    "/api/Users",
    "/api/users/",
    "/api/users;a=b",
    "/api%2Fusers",
    "/%61pi/users",
    "/api/users%00",
    "/api/./users",
  ],
  ...[
    "/__proto__",
    "/constructor",
    "/api/__proto__",
    "/api/constructor",
    "/toString",
    `/${"x".repeat(8_000)}`,
    "/api/user",
    "/api/user/",
  ],
  ...[
    "/livez/",
    "/readyz/x",
    "/metrics%20",
    "/openapi.yaml",
    "/openapi",
    "/api/order",
    "/api/order/",
    "/api/product//stock",
  ],
];

describe("a path that is none", () => {
  it.each(["users", "orders"] as const)("is refused, whatever the method: %s", async (service) => {
    const own = paths.filter((one) => one.service === service).map(({ path }) => exampleOf(path));
    const others = paths.filter((one) => one.service !== service).map(({ path }) => exampleOf(path));
    const near = own.flatMap((path) => [`${path}/`, `${path}/x`, `/x${path}`, `${path}%20`, path.toUpperCase()]);
    const none = [...ELSEWHERE, ...others, ...near].filter((path) => !isTaken(service, path));
    const wrong: string[] = [];
    for (const path of none)
      for (const method of ["GET", "HEAD", "POST", "DELETE", "OPTIONS"])
        wrong.push(...(await refusal(service, request(method, path), 404, "route_not_found")));
    expect(wrong).toEqual([]);
  });

  it.each(["users", "orders"] as const)("is refused as an operation of all of the server: %s", async (service) => {
    expect(await refusal(service, request("OPTIONS", "*"), 404, "route_not_found")).toEqual([]);
    for (const target of ["http://localhost/x", "http://localhost//livez", "ftp://localhost/livez", "http:///api"])
      expect(await refusal(service, request("GET", target), 404, "route_not_found")).toEqual([]);
  });

  it("is not one that is written as a whole URL, as clients of proxies do", async () => {
    const whole = (target: string): Promise<WireAnswer> => tries.send("orders", request("GET", target));
    expect(await whole("http://localhost/api/products?limit=1")).toMatchObject({ status: 200 });
    expect(await whole("HTTP://localhost:5000/livez")).toMatchObject({ status: 200 });
    expect(await whole("http://localhost/api/products?limit=0")).toMatchObject({ status: 400 });
    expect(await whole("http://localhost?limit=1")).toMatchObject({ status: 302 });
  });
});

/** `/api/user/1%20` is a path of the contract with a parameter that is wrong: see the faults of parameters. */
function isTaken(service: Service, path: string): boolean {
  return paths.some(
    (one) => one.service === service && new RegExp(`^${one.path.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(path),
  );
}
