import type { Contract } from "@shop/openapi";
import { contract as orderService } from "@shop/openapi/order-service";
import { contract as userService } from "@shop/openapi/user-service";
import { type Document, documentedAt } from "../src/reading/document.ts";
import { keyFor } from "../src/reading/key-for.ts";
import { replyText, shapesOf } from "../src/reading/replies.ts";
import { bodyText, queryText } from "../src/reading/requests.ts";

/** Where the texts are kept. A test compares the two. */
export const generatedFiles = {
  routes: new URL("../src/generated/routes.ts", import.meta.url),
  undo: new URL("../src/generated/undo.ts", import.meta.url),
};

const contracts = [userService, orderService];

/** The first line of every generated file. */
export const head = "// Generated from the contract by `pnpm --filter @shop/sdk run generate`. Do not edit.\n";

/**
 * What the client needs to know of each operation at run time, and no more, in the shortest form: src/engine/route.ts reads it. The
 * contract's own route table comes with its validators and is some 50 times as large.
 */
export function routesFile(): string {
  return fileOf(
    `/** What replies are made of. */\nexport const shapes: Readonly<Record<string, string>> = {\n${shapeLines().join("\n")}\n};\n
export const routes: { readonly [name in OperationName]: string } = {`,
    contracts.flatMap(routesOf),
  );
}

function shapeLines(): string[] {
  const shapes = new Map(
    contracts.flatMap(({ document, routes }) => [...shapesOf(document as Document, Object.values(routes))]),
  );
  return [...shapes].map(([name, members]) => `  ${name}: "${members}",`);
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
    const document = contract.document as Document;
    const reply = replyText(document, documentedAt(document, route));
    const parts = [contract.service.slice(0, 1), method, path, marks, reply, queryText(document, route)];
    return `  ${operationId}: "${[...parts, bodyText(document, route)].join(" ").trimEnd()}",`;
  });
}
