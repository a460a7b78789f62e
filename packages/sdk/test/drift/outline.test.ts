import { fileURLToPath } from "node:url";
import { contract as orderContract } from "@shop/openapi/order-service";
import { contract as userContract } from "@shop/openapi/user-service";
import { build, type Metafile } from "esbuild";
import { expect, test } from "vitest";
import { differencesOf } from "../../src/drift/differences.ts";
import { type Outline, outlineOf } from "../../src/drift/outline.ts";
import { unpackOutline } from "../../src/drift/packed-outline.ts";
import { contractHashes } from "../../src/generated/contract-hashes.ts";
import { outlines } from "../../src/generated/outlines.ts";

/** The outline of a document with one operation, whose body has this schema. */
function bodyOutline(schema: object, schemas: object = {}): Outline {
  const requestBody = { required: true, content: { "application/json": { schema } } };
  const paths = { "/a": { post: { operationId: "a", requestBody, responses: { 200: {} } } } };
  return outlineOf({ paths, components: { schemas } } as Parameters<typeof outlineOf>[0]);
}

const fieldsOf = (outline: Outline): object => Object.fromEntries(outline.get("a")?.fields ?? []);

test.each([userContract, orderContract])(
  "what the SDK carries of $service is its contract",
  ({ service, hash, document }) => {
    const ours = unpackOutline(outlines[service]);
    expect(contractHashes[service]).toBe(hash);
    expect(ours).toEqual(outlineOf(document as Parameters<typeof outlineOf>[0]));
    expect(differencesOf(ours, outlineOf(document as Parameters<typeof outlineOf>[0]))).toEqual([]);
  },
);

test("references, parts and forms of schemas are seen through", () => {
  const schemas = {
    Named: { type: "object", required: ["name"], properties: { name: { type: "string" }, kind: { enum: ["a", "b"] } } },
    Tree: { type: "object", properties: { inner: { $ref: "#/components/schemas/Tree" } } },
  };
  const named = { $ref: "#/components/schemas/Named" };
  const whole = { allOf: [named, { required: ["kind"], properties: { kind: { type: "string", const: "a" } } }] };
  expect(fieldsOf(bodyOutline(whole, schemas))).toEqual({
    body: "!object",
    "body.name": "!string",
    "body.kind": "!string=a",
  });
  const forms = {
    oneOf: [
      named,
      { type: "object", required: ["list"], properties: { list: { type: "array", items: named } } },
      { type: "null" },
    ],
  };
  expect(fieldsOf(bodyOutline(forms, schemas))).toEqual({
    body: "!null|object",
    "body.name": "?string",
    "body.kind": "?any=a|b",
    "body.list": "?array",
    "body.list[]": "!object",
    "body.list[].name": "!string",
    "body.list[].kind": "?any=a|b",
  });
  expect(Object.keys(fieldsOf(bodyOutline({ $ref: "#/components/schemas/Tree" }, schemas)))).toHaveLength(9);
  expect(() => bodyOutline({ $ref: "#/components/schemas/Nobody" })).toThrow("Nobody");
});

test("another method, path or status is told, and what it was", () => {
  const responses = { 200: {} };
  const outline = (method: string, path: string) =>
    outlineOf({ paths: { [path]: { [method]: { operationId: "a", responses } } } } as Parameters<typeof outlineOf>[0]);
  expect(differencesOf(outline("put", "/a"), outline("post", "/b"))).toEqual([
    { operation: "a", field: undefined, change: "route", ours: "PUT /a 200", theirs: "POST /b 200" },
  ]);
});

test("a program that listens to nothing loads none of it, and one that imports the package no hash either", async () => {
  const { outputs } = await bundled();
  const entry = Object.keys(outputs).find((name) => outputs[name]?.entryPoint === "src/index.ts") ?? "";
  const loaded = inputsOf(outputs, entry, (kind) => kind === "import-statement");
  expect(loaded).toContain("src/shop.ts");
  const of = (inputs: readonly string[]) => inputs.filter((file) => /drift|generated\/(outlines|contract)/.test(file));
  expect(of(loaded)).toEqual([]);
  const engine = Object.keys(outputs).find((name) => outputs[name]?.entryPoint === "src/engine/index.ts") ?? "";
  expect(of(inputsOf(outputs, engine, (kind) => kind === "import-statement")).sort()).toEqual([
    "src/engine/drift-watch.ts",
    "src/generated/contract-hashes.ts",
  ]);
  // Yet it is there.
  expect(of(inputsOf(outputs, entry, () => true))).toContain("src/generated/outlines.ts");
});

async function bundled(): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: fileURLToPath(new URL("../../", import.meta.url)),
    entryPoints: ["src/index.ts"],
    outdir: "dist",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    external: ["undici"],
    metafile: true,
    write: false,
  });
  return metafile;
}

/** The sources of an output and of all that it imports in one of these ways. */
function inputsOf(outputs: Metafile["outputs"], from: string, follows: (kind: string) => boolean): string[] {
  const reached = new Set([from]);
  for (const name of reached) {
    for (const { path, kind } of outputs[name]?.imports ?? []) if (follows(kind)) reached.add(path);
  }
  return [...reached].flatMap((name) => Object.keys(outputs[name]?.inputs ?? {}));
}
