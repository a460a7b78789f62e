import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { generateOutside } from "../../generate/generate.ts";
import { readContract } from "../../generate/outside/read-contract.ts";
import { orderServiceValues } from "./values.ts";

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** A contract in a file of its own, away from this package. */
async function written(operations: string, more = ""): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "shop-contract-test-"));
  folders.push(folder);
  const file = join(folder, "openapi.yaml");
  const text = `openapi: 3.1.0
info: { title: things-service, version: 1.0.0 }
x-access: { anonymous: none, customer: none, operator: any }
x-problems: { thing_not_found: { status: 404, title: No such thing } }
${more}
paths:
${operations}
components:
  schemas:
    Thing:
      properties: { id: { $ref: "${orderServiceValues}#/schemas/Id" }, name: { type: string, maxLength: 9 } }
      examples: [{ id: 1, name: Tea }]
    NewThing:
      properties: { name: { type: string, maxLength: 9 } }
      examples: [{ name: Tea }]
`;
  await writeFile(file, text);
  return file;
}

const get = (more: string) => `  /api/thing/{thing_id}:
    get: { operationId: getThing, summary: Show a thing, description: It., ${more} }`;

const post = (more: string) => `  /api/things:
    post: { operationId: addThing, summary: Add, description: It., x-undo: { never: It stays. }, ${more} }`;

async function operationOf(file: string, path: string, method: string) {
  const { document } = await readContract(file);
  return document.paths[path]?.[method] as Readonly<Record<string, unknown>> & {
    readonly responses: Readonly<Record<string, unknown>>;
  };
}

describe("what the conventions settle is written out", () => {
  test("who may, ids in the path, the usual headers and failures, a thing as the reply", async () => {
    const file = await written(get("x-problems: [thing_not_found], x-answers: Thing"));
    const operation = await operationOf(file, "/api/thing/{thing_id}", "get");
    expect(Object.keys(operation.responses)).toEqual(["200", "400", "401", "403", "404", "500", "503"]);
    expect(operation).toMatchObject({
      security: [{ bearer: [] }],
      "x-access": { anonymous: "none", customer: "none", operator: "any" },
      parameters: [
        { name: "thing_id", in: "path", required: true, description: "Which thing." },
        { $ref: "#/components/parameters/DeadlineMs" },
      ],
    });
    expect(operation).not.toHaveProperty("x-answers");
    expect(operation.responses["200"]).toMatchObject({
      content: {
        "application/json": { schema: { $ref: "#/components/schemas/Thing" }, example: { id: 1, name: "Tea" } },
      },
    });
  });

  test("a body, a key, a change that tells of its thing, and what can be in its way", async () => {
    const file = await written(
      post("x-takes: NewThing, x-idempotency: { for: [operator] }, x-answers: { thing: Thing }"),
    );
    const operation = await operationOf(file, "/api/things", "post");
    const statuses = ["200", "400", "401", "403", "409", "413", "415", "422", "500", "503", "507"];
    expect(Object.keys(operation.responses)).toEqual(statuses);
    const { document } = await readContract(file);
    expect(document.components?.["schemas"]?.["ThingReply"]).toMatchObject({
      required: ["response", "thing"],
      additionalProperties: false,
    });
    expect(document.components?.["schemas"]?.["Thing"]).toMatchObject({ type: "object", required: ["id", "name"] });
  });

  test("a page, with its parameters", async () => {
    const list =
      "  /api/things:\n    get: { operationId: listThings, summary: List, description: It., x-answers: { things: [Thing] } }";
    const file = await written(list);
    const operation = await operationOf(file, "/api/things", "get");
    expect(operation["parameters"]).toEqual(
      ["DeadlineMs", "Limit", "Cursor", "Sort"].map((name) => ({ $ref: `#/components/parameters/${name}` })),
    );
    const { service, document } = await readContract(file);
    const files = await generateOutside(service, document);
    expect([...files.keys()].sort()).toEqual([
      "schemas.ts",
      ...["json", "routes.ts", "ts", "types.ts", "validators.d.ts", "validators.js"].map(
        (end) => `things-service.${end}`,
      ),
    ]);
    for (const [name, text] of files) expect(text, name).not.toContain(tmpdir());
    expect(files.get("things-service.ts")).toContain('import type { Contract } from "@shop/openapi"');
  });

  test("an own conflict and a call that is under way are one reply; what is written out stays as it is", async () => {
    const own =
      "x-problems: { thing_taken: { status: 409, title: Taken, fields: { by: { type: integer, examples: [4] } } } }";
    const text = post(
      'x-problems: [thing_taken], x-idempotency: { for: [operator] }, x-answers: { thing: Thing }, responses: { "503": { description: Mine, content: { application/problem+json: { schema: { $ref: "#/components/schemas/ThingTaken" } } } } }',
    );
    const file = await written(text);
    await writeFile(file, (await import("node:fs")).readFileSync(file, "utf8").replace(/^x-problems:.*$/m, own));
    const operation = await operationOf(file, "/api/things", "post");
    expect(operation.responses["409"]).toMatchObject({
      content: {
        "application/problem+json": {
          schema: {
            oneOf: [{ $ref: "#/components/schemas/ThingTaken" }, { $ref: "#/components/schemas/IdempotencyInFlight" }],
          },
          example: { code: "thing_taken", status: 409, by: 4 },
        },
      },
    });
    expect(operation.responses["503"]).toMatchObject({ description: "Mine" });
  });
});

describe("what a contract lacks is said, with its place", () => {
  test.each([
    ["no such schema", get("x-answers: Thnig"), /GET \/api\/thing\/\{thing_id\}: there is no schema Thnig/],
    ["a problem that nobody knows", get("x-problems: [thing_gone], x-answers: Thing"), /thing_gone is neither in/],
    ["an answer of no known form", get("x-answers: { a: Thing, b: Thing }"), /x-answers is none of/],
    ["nothing on undoing", post("x-undo: 1, x-answers: { thing: Thing }"), /does not say how it is taken back/],
    [
      "who may, wrongly",
      get("x-access: { anonymous: all }, x-answers: Thing"),
      /x-access.anonymous is not none or any/,
    ],
  ])("%s", async (_what, operations, message) => {
    const make = async () => {
      const { service, document } = await readContract(
        await written(operations.replace("x-undo: { never: It stays. }, x-undo", "x-undo")),
      );
      return generateOutside(service, document);
    };
    await expect(make()).rejects.toThrow(message);
  });

  test("a file that is not there, and a service without a name", async () => {
    await expect(readContract("/nowhere/openapi.yaml")).rejects.toThrow(/cannot be read/);
    const file = await written(get("x-answers: Thing"));
    await writeFile(file, "openapi: 3.1.0\ninfo: { title: My Things }\npaths: {}\n");
    await expect(readContract(file)).rejects.toThrow(/info\.title names the service, in small letters/);
  });
});
