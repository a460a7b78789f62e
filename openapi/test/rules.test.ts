import { describe, expect, it } from "vitest";
import type { Document } from "../generate/document/document.ts";
import { generate } from "../generate/generate.ts";
import { checkDocument } from "../generate/rules/rules.ts";
import type { ServiceName } from "../src/contract.ts";
import { plant, problem, tinyDocument } from "./tiny-document.ts";

const post = "/paths/~1api~1things/post";
const get = "/paths/~1api~1thing~1{thing_id}/get";
const adding = "POST /api/things (addThing): ";
const getting = "GET /api/thing/{thing_id} (getThing): ";

/** What is planted, where, and what the generator has to say. `undefined` removes. */
const planted: readonly (readonly [what: string, pointer: string, value: unknown, message: string])[] = [
  ["no operationId", `${post}/operationId`, undefined, "POST /api/things (no operationId): has no operationId"],
  ["an operationId twice", `${post}/operationId`, "getThing", "two operations are called getThing"],
  ["no description", `${post}/description`, undefined, `${adding}has no description`],
  ["an empty description", `${post}/description`, " ", `${adding}has no description`],
  [
    "no example of the body",
    `${post}/requestBody/content/application~1json/example`,
    undefined,
    `${adding}has no example of its body`,
  ],
  [
    "no example of the reply",
    `${get}/responses/200/content/application~1json/example`,
    undefined,
    `${getting}has no example of its 200 reply`,
  ],
  ["no success", `${post}/responses/200`, undefined, `${adding}has no success response`],
  ["a default response", `${post}/responses/default`, problem(500, "oops"), `${adding}answers "default"`],
  [
    "a failure that is no problem",
    `${post}/responses/418`,
    { description: "", content: { "text/html": {} } },
    `${adding}answers 418 with something else than application/problem+json`,
  ],
  ["a success that is a problem", `${post}/responses/202`, problem(202, "fine"), `${adding}answers 202 with a problem`],
  ["a method that is not understood", "/paths/~1api~1things/patch", {}, '/api/things: "patch" is not one of'],

  ["no x-access", `${post}/x-access`, undefined, `${adding}does not say who may call it`],
  ["an unknown principal", `${post}/x-access/robot`, "any", `${adding}x-access names an unknown principal "robot"`],
  [
    "a principal left out",
    `${post}/x-access/customer`,
    undefined,
    `${adding}x-access.customer is not none or own or any`,
  ],
  ["an unknown value", `${post}/x-access/anonymous`, "own", `${adding}x-access.anonymous is not none or any`],
  [
    "own, and nothing shows whose",
    `${post}/x-access/customer`,
    "own",
    `${adding}x-access says "own" and nothing shows whose it is`,
  ],
  [
    "own, and no answer for another's",
    `${get}/responses/404`,
    undefined,
    `${getting}hides what is another's, so it can answer 404 thing_not_found`,
  ],
  [
    "security that says open",
    `${get}/security`,
    [],
    `${getting}x-access.anonymous is none, but security says that none is needed`,
  ],
  [
    "security that says closed",
    `${get}/x-access/anonymous`,
    "any",
    `${getting}x-access.anonymous is any, but security says to log in`,
  ],
  ["no security", `${get}/security`, undefined, `${getting}has no security`],

  ["an unknown extension", `${post}/x-acces`, {}, "/post/x-acces: unknown extension x-acces"],
  ["an extension in a schema", "/components/schemas/Thing/x-order", 1, "unknown extension x-order"],
  ["an extension out of place", "/info/x-access", {}, "#/info/x-access: x-access belongs to an operation"],
  ["an unknown rate limit", `${post}/x-rate-limit`, "often", `${adding}x-rate-limit is not login or sign_up`],
  [
    "a rate limit without its problem",
    `${post}/x-rate-limit`,
    "login",
    `${adding}has a rate limit, so it can answer 429 too_many_requests`,
  ],

  [
    "x-idempotency without the header",
    `${post}/parameters`,
    [],
    `${adding}has x-idempotency but no Idempotency-Key header parameter`,
  ],
  [
    "the header without x-idempotency",
    `${post}/x-idempotency`,
    undefined,
    `${adding}takes an Idempotency-Key but has no x-idempotency`,
  ],
  ["x-idempotency for nobody", `${post}/x-idempotency/for`, [], `${adding}x-idempotency.for is not`],
  ["x-idempotency with more", `${post}/x-idempotency/ttl`, 1, `${adding}x-idempotency has an unknown "ttl"`],
  ["omitting what is not there", `${post}/x-idempotency/omit`, ["password"], `${adding}x-idempotency omits password`],
  [
    "idempotency without its problem",
    `${post}/responses/422`,
    undefined,
    `${adding}takes an Idempotency-Key, so it can answer 422 idempotency_key_reused`,
  ],

  ["a change that nothing takes back", `${post}/x-undo`, undefined, `${adding}does not say how it is taken back`],
  [
    "an undo by nothing",
    `${post}/x-undo/by`,
    "dropThing",
    `${adding}x-undo.by names "dropThing", which is no operation`,
  ],
  ["an undo by a read", `${post}/x-undo/by`, "getThing", `${adding}x-undo.by names getThing, which changes nothing`],
  ["an undo both ways", `${post}/x-undo/never`, "So it is.", `${adding}x-undo is neither { by } nor { never }`],
  ["an undo in no way", `${post}/x-undo`, {}, `${adding}x-undo is neither { by } nor { never }`],
  ["never, and not why", `${post}/x-undo`, { never: "no" }, `${adding}x-undo.never is not a sentence`],
  [
    "an exception that is not there",
    `${post}/x-undo/except/colour`,
    "No.",
    `${adding}x-undo excepts colour, which the`,
  ],
  ["an exception without a reason", `${post}/x-undo/except/size`, "", `${adding}x-undo.except.size is not a sentence`],
  ["an undo with more", `${post}/x-undo/when`, "soon", `${adding}x-undo has an unknown "when"`],
  ["a read with an undo", `${get}/x-undo`, { never: "It reads." }, `${getting}has x-undo, but reads`],

  [
    "a problem without codes",
    `${post}/responses/409`,
    { description: "", content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } },
    `${adding}answers 409 without listing its problem codes`,
  ],
  [
    "a code with two statuses",
    `${post}/responses/410`,
    problem(410, "thing_not_found"),
    `${adding}the problem code thing_not_found has two statuses, 404 and 410`,
  ],
  [
    "a code in another spelling",
    `${post}/responses/410`,
    problem(410, "ThingGone"),
    `${adding}the problem code ThingGone is not snake_case`,
  ],
  [
    "a login without 401",
    `${get}/responses/401`,
    undefined,
    `${getting}needs a login, so it can answer 401 unauthenticated`,
  ],
  [
    "customers kept out without 403",
    `${post}/responses/403`,
    undefined,
    `${adding}is not for customers, so it can answer 403 not_allowed`,
  ],
  [
    "If-Match without 412",
    `${get}/responses/412`,
    undefined,
    `${getting}takes If-Match, so it can answer 412 precondition_failed`,
  ],
  [
    "a body without 415",
    `${post}/responses/415`,
    undefined,
    `${adding}takes a body, so it can answer 415 unsupported_media_type`,
  ],
  ["no 500", `${get}/responses/500`, undefined, `${getting}can fail, so it can answer 500 internal_error`],

  [
    "a cookie",
    `${get}/parameters/3`,
    { name: "c", in: "cookie", schema: { type: "string" } },
    `${getting}the cookie parameter c is in none of`,
  ],
  [
    "a list as a parameter",
    `${get}/parameters/2/schema`,
    { type: "array", items: { type: "string" } },
    `${getting}the query parameter limit is not one of integer`,
  ],
  ["a path parameter that is not declared", `${get}/parameters/0/name`, "id", `${getting}{thing_id} is not declared`],
  ["an optional path parameter", `${get}/parameters/0/required`, false, `${getting}thing_id is not required`],

  [
    "a number without a range",
    "/components/schemas/NewThing/properties/size/maximum",
    undefined,
    `${adding}the body.size has no maximum`,
  ],
  [
    "a text without a length",
    "/components/schemas/NewThing/properties/note",
    { type: "string" },
    `${adding}the body.note has no maxLength`,
  ],
  [
    "a text with an endless pattern",
    "/components/schemas/NewThing/properties/note",
    { type: "string", pattern: "^a*$" },
    `${adding}the body.note has no maxLength`,
  ],
  [
    "a list without an end",
    "/components/schemas/NewThing/properties/list",
    { type: "array", items: { type: "boolean" } },
    `${adding}the body.list has no maxItems`,
  ],
  [
    "a body that takes anything else",
    "/components/schemas/NewThing/additionalProperties",
    undefined,
    `${adding}the body has no additionalProperties: false`,
  ],
  ["a field of any type", "/components/schemas/NewThing/properties/any", {}, `${adding}the body.any has no type`],
  [
    "a parameter without a range",
    `${get}/parameters/2/schema/minimum`,
    undefined,
    `${getting}the parameter limit has no minimum`,
  ],
];

function spoilt(pointer: string, value: unknown): Document {
  const document = tinyDocument();
  plant(document, pointer, value);
  return document;
}

describe("the rules of a contract", () => {
  it("let a right one pass", () => {
    expect(() => checkDocument(tinyDocument())).not.toThrow();
  });

  it.each(planted)("refuse %s, and name the operation", (_, pointer, value, message) => {
    const document = spoilt(pointer, value);
    expect(() => checkDocument(document)).toThrow(message);
  });

  it("say everything at once", () => {
    const document = spoilt(`${post}/description`, undefined);
    plant(document, `${get}/description`, undefined);
    expect(() => checkDocument(document)).toThrow(/addThing\): has no description\n.*getThing\): has no description/);
  });
});

/** What only shows when validators are made. */
const unmakeable: readonly (readonly [what: string, pointer: string, value: unknown, message: RegExp])[] = [
  [
    "a schema within itself",
    "/components/schemas/Thing/properties/part",
    { $ref: "#/components/schemas/Thing" },
    /addThing.*#\/components\/schemas\/Thing contains itself/,
  ],
  [
    "a reference to nothing",
    "/components/schemas/Thing/properties/part",
    { $ref: "#/components/schemas/Nothing" },
    /addThing.*Nothing points at nothing/,
  ],
  [
    "a reply of unnamed fields",
    "/components/schemas/Thing/properties/part",
    { type: "object" },
    /addThing.*the reply\.part is an object that names no properties/,
  ],
  [
    "a reply of either object",
    "/components/schemas/Thing/properties/part",
    {
      anyOf: [
        { type: "object", properties: {} },
        { type: "object", properties: {} },
      ],
    },
    /addThing.*the reply\.part is anyOf of several objects/,
  ],
  [
    "a keyword that does not exist",
    "/components/schemas/NewThing/properties/size/maximun",
    9,
    /addThing.*unknown keyword: "maximun"/,
  ],
  [
    "a format that is not checked",
    "/components/schemas/NewThing/properties/size",
    { type: "string", maxLength: 9, format: "dat" },
    /addThing.*unknown format "dat"/,
  ],
];

describe("generating", () => {
  const make = (document: Document) => generate(new Map<ServiceName, Document>([["user-service", document]]));

  it.each(unmakeable)("refuses %s, and names the operation", async (_, pointer, value, message) => {
    await expect(make(spoilt(pointer, value))).rejects.toThrow(message);
  });

  it("refuses a schema that is not the same in both documents", async () => {
    const documents = new Map<ServiceName, Document>([
      ["user-service", tinyDocument()],
      ["order-service", spoilt("/components/schemas/Thing/required", ["id"])],
    ]);
    await expect(generate(documents)).rejects.toThrow("the schema Thing is another one in order-service");
  });

  it("makes the same files every time", async () => {
    const first = await make(tinyDocument());
    expect(await make(tinyDocument())).toEqual(first);
    expect([...first.keys()].sort()).toEqual([
      "access-matrix.ts",
      "schemas.ts",
      "user-service.json",
      "user-service.routes.ts",
      "user-service.ts",
      "user-service.types.ts",
      "user-service.validators.d.ts",
      "user-service.validators.js",
    ]);
  });

  it("does not make a field required because it has a default", async () => {
    const types = (await make(tinyDocument())).get("user-service.types.ts");
    expect(types).toMatch(/limit\?: number/);
  });
});
