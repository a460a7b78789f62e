import { readFile } from "node:fs/promises";
import { text as readAll } from "node:stream/consumers";
import type { Field, Operation, RawInput } from "@shop/sdk/raw";
import type { Terminal } from "../commands/command.ts";
import { usage } from "../failures/cli-failure.ts";
import { closest } from "../output/closest.ts";
import type { FoundCall } from "./find-call.ts";
import { parseJson, typedValue } from "./typed-value.ts";

type Values = Record<string, unknown>;

/** What is sent, put together from the path, the fields, `--header` and `--input`. Only its form is read here, not what it means. */
export async function readInput(
  { operation, given, fields }: FoundCall,
  { headers, input }: { readonly headers: readonly string[]; readonly input: string | undefined },
  terminal: Terminal,
): Promise<RawInput> {
  const parts: Record<Field["in"], Values> = { path: {}, query: {}, header: {}, body: {} };
  const put = (name: string, read: (field: Field) => unknown): void => {
    const field = fieldNamed(name, operation);
    parts[field.in][field.in === "header" ? name.toLowerCase() : name] = read(field);
  };
  for (const [name, text] of given) put(name, (field) => typedValue(text, field));
  for (const word of fields) {
    const { name, kind, text } = parseField(word);
    const value = kind === "@" ? await readText(text, terminal) : text;
    if (kind !== "@" && fieldNamed(name, operation).secret) warn(name, terminal);
    put(name, (field) => (kind === ":=" ? parseJson(value, name) : typedValue(value, field)));
  }
  for (const [name, value] of headers.map(parseHeader)) parts.header[name] = value;
  const body = await bodyOf(operation, parts.body, input, terminal);
  const sent = { path: parts.path, query: parts.query, headers: parts.header as Record<string, string> };
  return body === undefined ? sent : { ...sent, body };
}

function warn(name: string, { stderr }: Terminal): void {
  stderr.write(`shop: a ${name} on the command line shows in \`ps\` and in the history; ${name}@- does not.\n`);
}

/** `name=value`, `name:=JSON`, `name@FILE` (`name@-`: stdin). */
function parseField(word: string): { readonly name: string; readonly kind: string; readonly text: string } {
  const [, name = "", kind = "", text = ""] = /^([\w-]+)(:=|=|@)([\s\S]*)$/.exec(word) ?? [];
  if (kind !== "") return { name, kind, text };
  throw usage(
    `${JSON.stringify(word)} is no field.`,
    "Fields are name=value, name:=JSON, or name@FILE (name@- reads stdin).",
  );
}

/** What stands for an object in the body is `--input`, and single fields on the command line win over it. */
async function bodyOf(
  operation: Operation,
  fields: Values,
  input: string | undefined,
  terminal: Terminal,
): Promise<unknown> {
  const named = Object.keys(fields).length > 0;
  if (input === undefined) return named ? fields : undefined;
  if (operation.bodies.length === 0) throw usage(`${operation.id} takes no body, so --input has no meaning here.`);
  const body = parseJson(await readText(input, terminal), input === "-" ? "stdin" : input);
  if (!named) return body;
  if (typeof body === "object" && body !== null && !Array.isArray(body)) return { ...body, ...fields };
  throw usage("Fields can be added to a JSON object only, and --input holds something else.");
}

function fieldNamed(name: string, operation: Operation): Field {
  const fields = [...operation.parameters, ...operation.bodies.flat()];
  const found = fields.find((field) => field.name.toLowerCase() === name.toLowerCase());
  if (found !== undefined && (found.name === name || found.in === "header")) return found;
  const names = [...new Set(fields.map((field) => field.name))];
  const meant = closest(name, names);
  throw usage(
    `${operation.id} has no field ${JSON.stringify(name)}.`,
    [meant && `Did you mean ${meant}?`, names.length > 0 ? `It takes ${names.join(", ")}.` : "It takes none."]
      .filter(Boolean)
      .join(" "),
  );
}

/** Set by the call itself; another value would break it, or send the key of one shop to another. */
const OWN_HEADERS = new Set(["authorization", "host", "content-length", "content-type", "transfer-encoding"]);

function parseHeader(line: string): readonly [name: string, value: string] {
  const [, name = "", value = ""] = /^([\w-]+):[ \t]*([\x20-\x7e]*)$/.exec(line) ?? [];
  if (name === "") throw usage(`--header ${JSON.stringify(line)}: it must be "Name: value".`);
  if (OWN_HEADERS.has(name.toLowerCase())) throw usage(`--header: ${name} is set by the call itself.`);
  return [name.toLowerCase(), value];
}

async function readText(file: string, { stdin }: Terminal): Promise<string> {
  if (file === "-") return (await readAll(stdin)).replace(/\r?\n$/, "");
  try {
    return (await readFile(file, "utf8")).replace(/\r?\n$/, "");
  } catch (error) {
    throw usage(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
