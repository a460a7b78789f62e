import { ContractError } from "../contract-error.ts";
import { jsonType } from "../document/content.ts";
import { isNode, listIn, type Node, nodeIn } from "./source.ts";
import { standard } from "./standard.ts";

/** The reply of an operation, by the conventions of the shop, and the schema that it is of. */
export interface Reply {
  readonly response: Node;
  /** A schema that is made for it, by name; empty when the reply is a thing itself. */
  readonly schemas: Node;
  readonly isPage: boolean;
}

/**
 * Reads `x-answers`: `Supplier` is the thing itself, `{ supplier: Supplier }` a change that tells of it beside a sentence, and
 * `{ suppliers: [Supplier] }` a page of them. @throws ContractError for anything else
 */
export function replyOf(answers: unknown, summary: string, things: Node): Reply {
  if (typeof answers === "string") return thing(answers, summary, things);
  const [[member, of] = ["", undefined], ...others] = Object.entries(nodeIn(answers));
  const [listed] = listIn(of);
  const name = listed ?? of;
  if (member === "" || others.length > 0 || typeof name !== "string")
    throw new ContractError(["x-answers is none of `Thing`, `{ thing: Thing }`, `{ things: [Thing] }`"]);
  return listed === undefined ? change(member, name, summary, things) : page(member, name, summary, things);
}

function thing(name: string, summary: string, things: Node): Reply {
  return { response: responseOf(refTo(name, things), exampleOf(name, things), summary), schemas: {}, isPage: false };
}

function change(member: string, name: string, summary: string, things: Node): Reply {
  const properties = { response: standard("values", "schemas/ResponseText"), [member]: refTo(name, things) };
  const example = { response: "Done.", [member]: exampleOf(name, things) };
  return made(`${name}Reply`, properties, example, summary);
}

function page(member: string, name: string, summary: string, things: Node): Reply {
  const list = { type: "array", maxItems: 1000, items: refTo(name, things) };
  const properties = { [member]: list, next_cursor: standard("values", "schemas/NextCursor") };
  const example = { [member]: [exampleOf(name, things)], next_cursor: null };
  return { ...made(`${name}Page`, properties, example, summary), isPage: true };
}

function made(name: string, properties: Node, example: Node, summary: string): Reply {
  const schema = { type: "object", additionalProperties: false, required: Object.keys(properties), properties };
  const response = responseOf({ $ref: `#/components/schemas/${name}` }, example, summary);
  return { response, schemas: { [name]: schema }, isPage: false };
}

function responseOf(schema: Node, example: unknown, summary: string): Node {
  return { description: `${summary}: done.`, content: { [jsonType]: { schema, example } } };
}

/** @throws ContractError when the contract has no such schema */
export function refTo(name: string, things: Node): Node {
  if (isNode(things[name])) return { $ref: `#/components/schemas/${name}` };
  throw new ContractError([`there is no schema ${name}`]);
}

/** @throws ContractError when the schema has none: people read the docs page and copy what it shows */
export function exampleOf(name: string, things: Node): unknown {
  const [example] = listIn(nodeIn(things[name]).examples);
  if (example !== undefined) return example;
  throw new ContractError([`the schema ${name} has no examples`]);
}
