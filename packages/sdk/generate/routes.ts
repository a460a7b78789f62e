import type { Contract, Route } from "@shop/openapi";
import { contract as orderService } from "@shop/openapi/order-service";
import { contract as userService } from "@shop/openapi/user-service";

/** Where `routesFile()` is kept. A test compares the two. */
export const generatedFile = new URL("../src/generated/routes.ts", import.meta.url);

/**
 * The text of src/generated/routes.ts: what the client needs to know of each operation at run time, and no more.
 * The contract's own route table comes with its validators and is some 50 times as large.
 */
export function routesFile(): string {
  const lines = [userService, orderService].flatMap(routesOf);
  return [
    "// Generated from the contract by `pnpm --filter @shop/sdk run generate`. Do not edit.",
    'import type { ClientRoute } from "../call/route.ts";',
    'import type { OperationName } from "../contract.ts";',
    "",
    "export const routes: { readonly [name in OperationName]: ClientRoute } = {",
    ...lines,
    "};",
    "",
  ].join("\n");
}

function routesOf(contract: Contract): string[] {
  return Object.values(contract.routes).map((route) => {
    const { operationId, method, path, ifMatch, undo } = route;
    const reply = membersOfReply(contract.document as Document, route);
    const entry = { service: contract.service, method, path, keyFor: keyFor(route), ifMatch, undo, reply };
    return `  ${operationId}: ${JSON.stringify(entry)},`;
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
