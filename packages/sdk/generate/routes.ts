import type { Contract, Route } from "@shop/openapi";
import { contract as orderService } from "@shop/openapi/order-service";
import { contract as userService } from "@shop/openapi/user-service";

/** Where the texts are kept. A test compares the two. */
export const generatedFiles = {
  routes: new URL("../src/generated/routes.ts", import.meta.url),
  undo: new URL("../src/generated/undo.ts", import.meta.url),
};

const contracts = [userService, orderService];

/** The first line of every generated file. */
export const head = "// Generated from the contract by `pnpm --filter @shop/sdk run generate`. Do not edit.\n";

/**
 * What the client needs to know of each operation at run time, and no more, in the shortest form: src/call/route.ts reads it. The
 * contract's own route table comes with its validators and is some 50 times as large.
 */
export function routesFile(): string {
  return fileOf("export const routes: { readonly [name in OperationName]: string } = {", contracts.flatMap(routesOf));
}

/** How changes are taken back. Apart from the routes, so that a program which never asks does not carry it. */
export function undoFile(): string {
  return fileOf(
    `${undoType}\n/** Of those that change something. */\nexport const undos: { readonly [name in OperationName]?: Undo } = {`,
    contracts.flatMap(({ routes }) =>
      Object.values(routes)
        .filter(({ undo }) => undo !== null)
        .map(({ operationId, undo }) => `  ${operationId}: ${JSON.stringify(undo)},`),
    ),
  );
}

function fileOf(opening: string, lines: readonly string[]): string {
  const text = ['import type { OperationName } from "../contract.ts";', "", opening, ...lines, "};", ""];
  return head + text.join("\n");
}

const undoType = `/** How a change is taken back: by which operation, and what that can't bring back; or why never. */
export type Undo =
  | { readonly by: OperationName; readonly except?: Readonly<Record<string, string>> }
  | { readonly never: string };
`;

const keyMarks = { everyone: "k", operators: "o", nobody: "" };

function routesOf(contract: Contract): string[] {
  return Object.values(contract.routes).map((route) => {
    const { operationId, method, path, ifMatch, rateLimit } = route;
    const marks = `${keyMarks[keyFor(route)]}${ifMatch ? "m" : ""}${rateLimit === null ? "" : "l"}`;
    const reply = Object.entries(membersOfReply(contract.document as Document, route));
    const members = reply.map(([name, type]) => `${name}:${type === "any" ? "*" : type.slice(0, 1)}`).join(",");
    return `  ${operationId}: "${contract.service.slice(0, 1)} ${method} ${path} ${marks} ${members}",`;
  });
}

/**
 * For whose calls the service obeys an Idempotency-Key: "everyone" who may call the operation, "operators" when others may
 * call it too and their keys are ignored, "nobody" when it takes none.
 */
function keyFor({ access, idempotency }: Route): "everyone" | "operators" | "nobody" {
  if (idempotency === null) return "nobody";
  const ignoredForSome =
    access.anonymous !== "none" || (access.customer !== "none" && !idempotency.for.includes("customer"));
  return ignoredForSome ? "operators" : "everyone";
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** The bundled document, as far as it is read here. */
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation | undefined>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface DocumentedOperation {
  readonly responses: {
    readonly 200: { readonly content: { readonly "application/json": { readonly schema: Schema } } };
  };
}

/** The members that a good reply must have, and their types. */
function membersOfReply(document: Document, { method, path }: Route): Record<string, string> {
  const operation = document.paths[path]?.[method.toLowerCase()];
  if (!operation) throw new Error(`the document has no ${method} ${path}`);
  const { required = [], properties = {} } = follow(
    document,
    operation.responses[200].content["application/json"].schema,
  );
  return Object.fromEntries(required.map((name) => [name, jsonType(follow(document, properties[name] ?? {}))]));
}

function jsonType({ type }: Schema): string {
  if (typeof type !== "string") return "any";
  return type === "integer" ? "number" : type;
}

function follow(document: Document, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const named = document.components.schemas[schema.$ref.replace("#/components/schemas/", "")];
  if (!named) throw new Error(`the document has no ${schema.$ref}`);
  return follow(document, named);
}
