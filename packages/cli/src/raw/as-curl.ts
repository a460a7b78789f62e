import { type Operation, type RawInput, requestOf } from "@shop/sdk/raw";
import { quoted } from "../command-line/shell-line.ts";
import type { Connection } from "../connection/connect.ts";
import { hideSecrets } from "./hide-secrets.ts";

/**
 * The call as a line for a POSIX shell. The key comes from $SHOP_API_KEY and a password from $PASSWORD: neither is written down.
 * Pages beyond the first are not fetched: curl can't read where the next one begins.
 */
export function asCurl(
  { shop, credentials }: Connection,
  operation: Operation,
  input: RawInput,
  { stream }: { readonly stream: boolean },
): string {
  const { method, origin, path, headers, body } = requestOf(shop, operation, hideSecrets(operation, input, standIn));
  // The trace is that of this command, and not of those who run the line later.
  const { authorization: _, traceparent: __, accept, ...others } = headers;
  const parts = [
    `curl ${stream ? "-sSN" : "-sS"} --fail-with-body${method === "GET" ? "" : ` -X ${method}`} ${quoted(origin + path)}`,
    ...(credentials === undefined ? [] : ['-H "Authorization: Bearer $SHOP_API_KEY"']),
    `-H ${quoted(`accept: ${stream ? "text/event-stream" : accept}`)}`,
    ...Object.entries(named(others, input)).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === null ? [] : [`--data ${dataWord(body)}`]),
  ];
  return `${parts.join(" \\\n  ")}\n`;
}

/** An Idempotency-Key that nobody gave would be the same at every run: the second would change nothing. */
function named(headers: Readonly<Record<string, string>>, input: RawInput): Readonly<Record<string, string>> {
  if (input.headers?.["idempotency-key"] !== undefined) return headers;
  const { "idempotency-key": _, ...others } = headers;
  return others;
}

const standIn = (name: string): string => `\u0000${name.toUpperCase()}\u0000`;

/** The body as one word; what stands for a secret is taken from the environment by the shell that runs it. */
function dataWord(body: string): string {
  return quoted(body).replace(/\\u0000(\w+)\\u0000/g, `'"$$$1"'`);
}
