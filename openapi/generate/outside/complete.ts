import { blame } from "../contract-error.ts";
import { jsonType } from "../document/content.ts";
import { ProblemBook } from "./problem-book.ts";
import { problemResponses } from "./problem-responses.ts";
import { exampleOf, type Reply, refTo, replyOf } from "./replies.ts";
import { listIn, mapOperations, mapValues, type Node, nodeIn, type WrittenOperation, without } from "./source.ts";
import { standard } from "./standard.ts";

/**
 * Writes out what the conventions of the shop settle, so that a contract need not repeat it: the headers of every call, an id in the
 * path, a page's parameters, `{ response, thing }` and `{ things, next_cursor }`, every failure that the router answers by itself; that
 * things are objects which have all their fields and no others, and who may call what says nothing of its own.
 * What the contract says in full stays as it is. The result is plain OpenAPI, which the rules check as they check any other.
 */
export function complete(written: Node): Node {
  const components = nodeIn(written.components);
  const things = mapValues(nodeIn(components.schemas), (schema) => completeThing(nodeIn(schema)));
  const book = new ProblemBook(nodeIn(written["x-problems"]));
  const made: Node[] = [];
  const access = written["x-access"] === undefined ? {} : { "x-access": written["x-access"] };
  const paths = mapOperations(nodeIn(written.paths), (operation) => {
    const { method, path, raw } = operation;
    const whole = { ...operation, raw: { ...access, ...raw } };
    return blame(`${method.toUpperCase()} ${path}`, () => completeOperation(whole, things, book, made));
  });
  return {
    servers: [{ url: "/", description: "This service" }],
    ...without(written, "x-access", "x-problems", "paths", "components"),
    paths,
    components: {
      securitySchemes: { bearer: standard("security", "securitySchemes/bearer") },
      ...components,
      schemas: Object.assign({}, things, book.schemas, ...made),
    },
  };
}

function completeThing(schema: Node): Node {
  if (schema.properties === undefined || schema.type !== undefined) return schema;
  const usual = { type: "object", additionalProperties: false, required: Object.keys(nodeIn(schema.properties)) };
  return { ...usual, ...schema };
}

function completeOperation(operation: WrittenOperation, things: Node, book: ProblemBook, made: Node[]): Node {
  const { raw } = operation;
  const summary = String(raw.summary ?? "");
  const reply = raw["x-answers"] === undefined ? undefined : replyOf(raw["x-answers"], summary, things);
  if (reply !== undefined) made.push(reply.schemas);
  const body = typeof raw["x-takes"] === "string" ? { requestBody: bodyOf(raw["x-takes"], things) } : {};
  const taken = { ...operation, raw: { ...raw, ...body } };
  const parameters = parametersOf(operation, reply);
  return {
    security: nodeIn(raw["x-access"]).anonymous === "none" ? [{ bearer: [] }] : [],
    ...without(taken.raw, "x-takes", "x-answers", "x-problems"),
    parameters,
    responses: { ...success(reply, raw), ...problemResponses(taken, parameters.length > 0, book) },
  };
}

function success(reply: Reply | undefined, raw: Node): Node {
  if (reply === undefined) return {};
  const replayed = { "Idempotent-Replayed": standard("headers", "headers/IdempotentReplayed") };
  return { "200": raw["x-idempotency"] === undefined ? reply.response : { ...reply.response, headers: replayed } };
}

function bodyOf(name: string, things: Node): Node {
  return {
    required: true,
    content: { [jsonType]: { schema: refTo(name, things), example: exampleOf(name, things) } },
  };
}

function parametersOf({ path, raw, shared }: WrittenOperation, reply: Reply | undefined): unknown[] {
  const declared = listIn(raw.parameters);
  const names = new Set([...declared, ...shared].map((parameter) => nodeIn(parameter).name));
  const ids = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).filter((name) => !names.has(name));
  const usual = [
    "DeadlineMs",
    ...(raw["x-idempotency"] === undefined ? [] : ["IdempotencyKey"]),
    ...(reply?.isPage === true ? ["Limit", "Cursor", "Sort"] : []),
  ];
  return [...ids.map(idParameter), ...declared, ...usual.map((name) => standard("parameters", `parameters/${name}`))];
}

/** `purchase_order_id` → which purchase order. */
function idParameter(name: string): Node {
  const description = `Which ${name.replace(/_id$/, "").replaceAll("_", " ")}.`;
  return { name, in: "path", required: true, description, schema: standard("values", "schemas/Id") };
}
