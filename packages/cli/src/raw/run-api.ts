import { type Operation, type RawInput, type RawReply, rawCall } from "@shop/sdk/raw";
import type { CommandCall } from "../commands/command.ts";
import type { Connection } from "../connection/connect.ts";
import { beforeChange } from "../contexts/before-change.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { usage } from "../failures/cli-failure.ts";
import { changeOptions, optional } from "../input/required.ts";
import { printList, printThing } from "../output/print.ts";
import { write } from "../output/write.ts";
import { asJson, columnsNamed } from "./as-json.ts";
import { checkCall } from "./check-call.ts";
import { findCall } from "./find-call.ts";
import { listFields, listOperations } from "./list-operations.ts";
import { readInput } from "./read-fields.ts";
import { streamEvents } from "./stream-events.ts";

/** `shop api …`: finds the operation, puts the input together, checks it, and then sends it, or prints how it would be sent. */
export async function runApi(connection: Connection, call: CommandCall): Promise<ExitCode> {
  const words = call.args.filter((word) => word !== undefined);
  if (words.length === 0) return done(listOperations(call));
  const found = findCall(words);
  const { operation } = found;
  if (call.options.fields === true) return done(listFields(operation, call));
  const headers = (call.options.header as readonly string[] | undefined) ?? [];
  const read = await readInput(
    found,
    { headers: [...headers, ...changeHeaders(call)], input: optional(call, "input") },
    call.terminal,
  );
  const { input, stream } = asStream(operation, read, call.options.stream === true);
  checkCall(operation, input);
  const paginate = call.options.paginate === true;
  if (paginate && operation.listed === undefined)
    throw usage(`${operation.id} is no list, so --paginate has no meaning.`);
  const language = optional(call, "generate");
  if (language !== undefined) return generate(language, connection, operation, input, { stream, paginate }, call);
  if (operation.method !== "GET") await beforeChange(connection, call);
  if (stream) return streamEvents(connection.shop, input, call);
  return done(paginate ? printAll(connection, operation, input, call) : printReply(connection, operation, input, call));
}

const done = async (work: Promise<unknown>): Promise<ExitCode> => {
  await work;
  return exitCodes.ok;
};

/** `--idempotency-key` and `--if-version` are headers here. */
function changeHeaders(call: CommandCall): string[] {
  const { idempotencyKey, ifMatch } = changeOptions(call);
  return [
    ...(idempotencyKey === undefined ? [] : [`Idempotency-Key: ${idempotencyKey}`]),
    ...(ifMatch === undefined ? [] : [`If-Match: "${ifMatch}"`]),
  ];
}

/** `--stream`, or the header that asks for it. */
function asStream(operation: Operation, input: RawInput, flag: boolean): { input: RawInput; stream: boolean } {
  const { accept, ...headers } = input.headers ?? {};
  const stream = flag || accept === "text/event-stream";
  if (stream && !operation.streams) throw usage(`${operation.id} has no stream of events; listEvents has.`);
  if (!stream && accept !== undefined && accept !== "application/json")
    throw usage(`--header: ${operation.id} does not answer ${accept}.`);
  return { input: { ...input, headers }, stream };
}

async function generate(
  language: string,
  connection: Connection,
  operation: Operation,
  input: RawInput,
  how: { readonly stream: boolean; readonly paginate: boolean },
  { terminal }: CommandCall,
): Promise<ExitCode> {
  if (language === "curl") {
    const { asCurl } = await import("./as-curl.ts");
    return done(write(terminal.stdout, asCurl(connection, operation, input, how)));
  }
  const { asTypeScript } = await import("./as-typescript.ts");
  return done(write(terminal.stdout, asTypeScript(connection, operation, input, how)));
}

async function printReply(
  { shop }: Connection,
  operation: Operation,
  input: RawInput,
  call: CommandCall,
): Promise<void> {
  const { value } = await send(shop, operation, input, call);
  await printThing(value as object, columnsNamed(operation.replyFields), asJson(call));
}

async function printAll({ shop }: Connection, operation: Operation, input: RawInput, call: CommandCall): Promise<void> {
  async function* pages(): AsyncGenerator<{ readonly items: readonly object[] }> {
    let cursor: unknown = input.query?.["cursor"];
    do {
      const query = { limit: 1000, ...input.query, ...(typeof cursor === "string" ? { cursor } : {}) };
      const { value } = await send(shop, operation, { ...input, query }, call);
      const page = value as Readonly<Record<string, unknown>>;
      yield { items: page[operation.listed?.member ?? ""] as readonly object[] };
      cursor = page["next_cursor"];
    } while (typeof cursor === "string");
  }
  await printList(pages(), columnsNamed(operation.listed?.fields ?? []), asJson(call));
}

function send(
  shop: Connection["shop"],
  operation: Operation,
  input: RawInput,
  { options, terminal }: CommandCall,
): Promise<RawReply> {
  if (options.include !== true) return rawCall(shop, operation, input);
  return rawCall(shop, operation, input, {
    onReply: (status, headers) => {
      const lines = Object.entries(headers).flatMap(([name, value]) =>
        [value ?? []].flat().map((one) => `${name}: ${one}`),
      );
      terminal.stderr.write(`${[`HTTP ${status}`, ...lines].join("\n")}\n\n`);
    },
  });
}
