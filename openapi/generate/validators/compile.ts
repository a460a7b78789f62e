import { Ajv, type Options } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { blame } from "../contract-error.ts";
import type { Schema } from "../document/document.ts";
import { hoistShared } from "../schema/hoist.ts";

/**
 * Ajv of draft-07 and not of 2020-12: flat schemas need nothing newer (a keyword of later drafts is refused as unknown), and
 * its functions keep no account of what was evaluated. As strict as Ajv goes; a nullable field (`type: [string, "null"]`) is the one
 * union that OpenAPI 3.1 writes so.
 */
const common: Options = {
  strict: true,
  allowUnionTypes: true,
  discriminator: true,
  unicodeRegExp: true,
  inlineRefs: false,
  code: { source: true, esm: true, lines: true, optimize: 2 },
};

/** Somebody else's data: all that is wrong is said at once; inherited names (`constructor`) are not the sender's fields. */
const requestOptions: Options = { ...common, allErrors: true, ownProperties: true };

/** Our own data: what the (closed) schema does not name is taken out, the first fault is enough. */
const replyOptions: Options = { ...common, removeAdditional: true, messages: false };

/**
 * In requests a date has to exist. In replies its shape is enough, since it came in by a request or from the clock:
 * looking at each in full made the check of an order six times as dear.
 */
type Formats = "full" | "fast";

/** The source of a module that exports one function per schema. Schema by schema: a whole document would not pass as strict. */
export function compileRequests(schemas: ReadonlyMap<string, Schema>): string {
  return compile(schemas, requestOptions, "full");
}

export function compileReplies(schemas: ReadonlyMap<string, Schema>): string {
  return compile(schemas, replyOptions, "fast");
}

function compile(schemas: ReadonlyMap<string, Schema>, options: Options, mode: Formats): string {
  const ajv = new Ajv(options);
  addFormats.default(ajv, { mode, formats: ["date", "date-time", "uri", "password"] });
  const hoisted = hoistShared(schemas);
  for (const [name, schema] of [...hoisted.shared, ...hoisted.schemas]) ajv.addSchema(schema, name);
  for (const name of schemas.keys()) blame(name, () => ajv.getSchema(name));
  return standalone.default(ajv, Object.fromEntries([...schemas.keys()].map((name) => [name, name])));
}
