import { problem } from "../tiny-document.ts";

const post = "/paths/~1api~1things/post";
const get = "/paths/~1api~1thing~1{thing_id}/get";
const newThing = "/components/schemas/NewThing";
const thing = "/components/schemas/Thing";
const body = `${newThing}/properties/size`;
const reply = `${thing}/properties/size`;
const header = { ETag: { required: true, schema: { type: "string", pattern: "^x$" } } };

/** What is planted into the newer contract, where, and what is told. `undefined` removes. */
export type Planted = readonly [what: string, pointer: string, value: unknown, ...told: string[]];

export const breaking: readonly Planted[] = [
  ["an operation gone", get, undefined, "getThing is gone"],
  ["an operation under another name", `${get}/operationId`, "showThing", "getThing is gone"],
  [
    "a role that may no longer",
    `${get}/x-access/customer`,
    "none",
    "getThing customer callers reach none where they reached own",
  ],
  [
    "idempotency taken away",
    `${post}/x-idempotency`,
    undefined,
    "addThing obeys no Idempotency-Key of a operator any more",
  ],
  ["an undo taken away", `${post}/x-undo`, { never: "Never." }, "addThing can't be taken back any more"],

  [
    "a parameter gone",
    `${get}/parameters/2`,
    { name: "other", in: "query", schema: {} },
    "getThing refuses the query parameter limit",
  ],
  ["a parameter needed", `${get}/parameters/2/required`, true, "getThing needs the query parameter limit"],
  [
    "a new parameter needed",
    `${get}/parameters/3`,
    { name: "q", in: "query", required: true, schema: { type: "string" } },
    "getThing needs the query parameter q",
  ],
  [
    "a header needed, in other letters",
    `${get}/parameters/1`,
    { name: "if-match", in: "header", required: true, schema: { type: "string", maxLength: 9 } },
    "getThing needs the header parameter if-match",
  ],
  [
    "another default",
    `${get}/parameters/2/schema/default`,
    9,
    "getThing takes 9 for a left-out the query parameter limit, no longer 5",
  ],
  [
    "a tighter limit of a path",
    `${get}/parameters/0/schema/maximum`,
    5,
    "getThing has maximum 5 for parameter 1 of the path, no longer 9",
  ],

  ["no body any more", `${post}/requestBody`, undefined, "addThing refuses a body"],
  [
    "a new field needed",
    newThing,
    {
      type: "object",
      additionalProperties: false,
      required: ["size", "name"],
      properties: { size: { type: "integer", minimum: 1, maximum: 9 }, name: { type: "string" } },
    },
    "addThing needs name in the body",
  ],
  ["a field of the body gone", `${newThing}/properties`, {}, "addThing refuses size in the body"],
  ["another type in the body", `${body}/type`, "string", "addThing refuses integer for size in the body"],
  ["a tighter lower limit", `${body}/minimum`, 2, "addThing has minimum 2 for size in the body, no longer 1"],
  ["a tighter upper limit", `${body}/maximum`, 8, "addThing has maximum 8 for size in the body, no longer 9"],
  ["a new limit", `${body}/multipleOf`, 2, "addThing has another multipleOf for size in the body: 2, no longer none"],
  ["values listed where any would do", `${body}/enum`, [1, 2], "addThing refuses another value for size in the body"],

  ["a success gone", `${get}/responses/200`, undefined, "getThing answers no 200 any more"],
  [
    "a media type gone",
    `${get}/responses/200/content`,
    { "text/plain": {} },
    "getThing answers 200 no longer as application/json",
  ],
  [
    "a field of the reply gone",
    `${thing}/properties`,
    { id: { type: "integer" } },
    "getThing has no size in the 200 reply any more",
  ],
  [
    "a field of the reply not always there",
    `${thing}/required`,
    ["id"],
    "getThing may leave out size in the 200 reply",
  ],
  ["another type in the reply", `${reply}/type`, "number", "getThing may answer number for size in the 200 reply"],
  ["null in the reply", `${reply}/type`, ["integer", "null"], "getThing may answer null for size in the 200 reply"],
  [
    "a form that is new in the reply",
    reply,
    { oneOf: [{ type: "integer" }, { type: "string" }] },
    "getThing may answer another form for size in the 200 reply",
  ],
  [
    "a problem code gone",
    `${post}/responses/409`,
    undefined,
    "addThing does not fail with idempotency_in_flight any more",
  ],
  [
    "a problem code with another status",
    `${get}/responses/404`,
    problem(404, "invalid_request"),
    "getThing does not fail with thing_not_found any more",
  ],
  [
    "a field of all problems gone",
    "/components/schemas/Problem/required",
    ["status"],
    "getThing may leave out code in the problem invalid_request",
  ],
];

export const harmless: readonly Planted[] = [
  [
    "an operation that is new",
    "/paths/~1api~1other",
    { get: { operationId: "getOther", responses: {} } },
    "getOther is new",
  ],
  [
    "a role that may now",
    `${post}/x-access/customer`,
    "any",
    "addThing customer callers reach any where they reached none",
  ],
  [
    "keys obeyed of more roles",
    `${post}/x-idempotency/for`,
    ["customer", "operator"],
    "addThing obeys the Idempotency-Key of a customer",
  ],
  [
    "a new parameter",
    `${get}/parameters/3`,
    { name: "q", in: "query", schema: { type: "string" } },
    "getThing takes the query parameter q",
  ],
  ["a body that may be left out", `${post}/requestBody/required`, false, "addThing no longer needs a body"],
  ["a new field", `${newThing}/properties/name`, { type: "string" }, "addThing takes name in the body"],
  ["a field that may be left out", `${newThing}/required`, [], "addThing no longer needs size in the body"],
  ["a wider limit", `${body}/maximum`, 10, "addThing has maximum 10 for size in the body, no longer 9"],
  ["a limit less", `${body}/minimum`, undefined, "addThing has minimum none for size in the body, no longer 1"],
  ["another type as well", `${body}/type`, ["integer", "string"], "addThing takes string for size in the body"],
  ["numbers where there were integers", `${body}/type`, "number", "addThing takes number for size in the body"],
  [
    "a field of the reply that is new",
    `${thing}/properties/colour`,
    { type: "string" },
    "getThing has colour in the 200 reply",
  ],
  ["a limit in a reply", `${reply}/maximum`, 9, "getThing has maximum 9 for size in the 200 reply, no longer none"],
  [
    "fewer values in a reply",
    `${reply}/enum`,
    [1, 2],
    "getThing no longer answers another value for size in the 200 reply",
  ],
  [
    "a status that is new",
    `${get}/responses/403`,
    problem(403, "not_allowed"),
    "getThing may fail with 403 not_allowed",
  ],
  [
    "a code that is new",
    `${get}/responses/404`,
    problem(404, "thing_not_found", "owner_not_found"),
    "getThing may fail with 404 owner_not_found",
  ],
  ["a media type that is new", `${get}/responses/200/content/text~1csv`, {}, "getThing may answer 200 as text/csv"],
  ["a header that is new", `${get}/responses/200/headers`, header, "getThing has a header etag in its 200 reply"],
  ["a parameter of the path with another name", `${get}/parameters/0/name`, "id"],
  ["words", `${get}/description`, "Gives a thing."],
  ["an example", `${get}/responses/200/content/application~1json/example`, { id: 2, size: 1 }],
];

/** Planted into both, so that there is something to change. */
export const changed: readonly (readonly [
  what: string,
  pointer: string,
  before: unknown,
  after: unknown,
  ...told: string[],
])[] = [
  [
    "a value less in a request",
    body,
    { enum: ["a", "b"] },
    { enum: ["a"] },
    'breaks addThing refuses "b" for size in the body',
  ],
  [
    "a value more in a request",
    body,
    { enum: ["a"] },
    { enum: ["a", "b"] },
    'adds addThing takes "b" for size in the body',
  ],
  [
    "a value more in a reply",
    reply,
    { enum: ["a"] },
    { enum: ["a", "b"] },
    'breaks addThing may answer "b" for size in the 200 reply',
    'breaks getThing may answer "b" for size in the 200 reply',
  ],
  [
    "a value less in a reply",
    reply,
    { enum: ["a", "b"] },
    { const: "a" },
    'adds addThing no longer answers "b" for size in the 200 reply',
    'adds getThing no longer answers "b" for size in the 200 reply',
  ],
  [
    "another pattern in a request",
    body,
    { pattern: "^a$" },
    { pattern: "^b$" },
    'breaks addThing has another pattern for size in the body: "^b$", no longer "^a$"',
  ],
  [
    "a pattern less in a reply",
    reply,
    { pattern: "^a$" },
    {},
    'breaks addThing has another pattern for size in the 200 reply: none, no longer "^a$"',
    'breaks getThing has another pattern for size in the 200 reply: none, no longer "^a$"',
  ],
  [
    "a form less in a request",
    body,
    { oneOf: [{ type: "integer" }, { type: "string" }] },
    { oneOf: [{ type: "string" }] },
    "breaks addThing refuses a form of size in the body",
  ],
  [
    "forms in another order",
    body,
    { oneOf: [{ type: "integer" }, { type: "string" }] },
    { oneOf: [{ type: "string" }, { type: "integer" }] },
  ],
  [
    "something deep in a list",
    body,
    { items: { properties: { a: { maxLength: 2 } } } },
    { items: { properties: { a: { maxLength: 1 } } } },
    "breaks addThing has maxLength 1 for a in each item of size in the body, no longer 2",
  ],
  [
    "closed objects in a request",
    body,
    { type: "object" },
    { type: "object", additionalProperties: false },
    "breaks addThing refuses other properties in size in the body",
  ],
  [
    "a header that may be missing",
    `${get}/responses/200/headers`,
    header,
    { ETag: { schema: { type: "string", pattern: "^x$" } } },
    "breaks addThing may leave out the header etag in its 200 reply",
    "breaks getThing may leave out the header etag in its 200 reply",
  ],
  [
    "a header that is always there now",
    `${get}/responses/200/headers`,
    { ETag: { schema: { type: "string", pattern: "^x$" } } },
    header,
    "adds addThing always has the header etag in its 200 reply",
    "adds getThing always has the header etag in its 200 reply",
  ],
  [
    "a header gone",
    `${get}/responses/200/headers`,
    header,
    {},
    "breaks addThing has no header etag in its 200 reply any more",
    "breaks getThing has no header etag in its 200 reply any more",
  ],
  [
    "another way back",
    `${post}/x-undo`,
    { by: "addThing" },
    { by: "getThing" },
    "breaks addThing is taken back by getThing, no longer by addThing",
  ],
];
