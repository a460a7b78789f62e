import { isShopError } from "@shop/sdk";
import { asTypedHere } from "../command-line/program-name.ts";
import type { Terminal } from "../commands/command.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { styleOf } from "../output/style.ts";
import { isTraced, wantsSpans } from "../tracing/command-trace.ts";
import { type Advice, adviceFor } from "./advice.ts";
import { exitCodeOf } from "./exit-code-of.ts";

/**
 * Tells on stderr what went wrong, where, and what to do next; when JSON is asked for the same as an object. Gives the exit code.
 * @param argv what was typed after `shop`
 */
export function tellFailure(error: unknown, terminal: Terminal, argv: readonly string[]): ExitCode {
  const exitCode = exitCodeOf(error);
  const { hint, next } = adviceFor(error, withoutSecrets(argv));
  const advice: Advice = { hint, ...(next && { next: next.map((line) => asTypedHere(line, terminal.env)) }) };
  const text = asksForJson(argv)
    ? `${JSON.stringify({ error: { ...objectOf(error, exitCode, advice), trace_id: traceIdFor(error, terminal) } })}\n`
    : textOf(error, exitCode, advice, terminal);
  terminal.stderr.write(text);
  return exitCode;
}

/** A command line that is shown again: what it must not show is left out. */
function withoutSecrets(argv: readonly string[]): string[] {
  const secret = (word: string | undefined): boolean => word === "--api-key" || word === "--password";
  return argv.filter((word, index) => !secret(argv[index - 1]) && !/^--(api-key(=|$)|password=)/.test(word));
}

/** By the words themselves: a command line that can't be parsed has no options yet. */
function asksForJson(argv: readonly string[]): boolean {
  return argv.some((word) => /^--(json(=.*)?|ndjson|jq(=.*)?)$/.test(word));
}

function textOf(error: unknown, exitCode: ExitCode, { hint, next = [] }: Advice, terminal: Terminal): string {
  const { stderr, env } = terminal;
  const { red, bold, dim } = styleOf(stderr, env);
  const lines = [`${exitCode === exitCodes.interrupted ? "shop:" : red("shop:")} ${messageOf(error)}`];
  lines.push(...fieldLines(error));
  if (hint !== undefined) lines.push(`      ${hint}`);
  lines.push(...next.map((line) => `      Next: ${bold(line)}`));
  const requestId = requestIdOf(error);
  const traceId = traceIdFor(error, terminal);
  const ids = [requestId && `request ${requestId}`, traceId && `trace ${traceId}`].filter(Boolean).join(", ");
  if (ids !== "") lines.push(dim(`      (${ids})`));
  if (isDefect(error)) lines.push("      This is a defect of the command. SHOP_DEBUG=1 shows where.");
  if (env.SHOP_DEBUG === "1" && error instanceof Error) lines.push(String(error.stack));
  return `${lines.join("\n")}\n`;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
/** For who follows traces, and has said so: to anybody else the request id says as much. */
function traceIdFor(error: unknown, { env, trace }: Terminal): string | undefined {
  return isShopError(error) && (isTraced(env) || env.SHOP_DEBUG === "1" || wantsSpans(env)) ? trace?.id : undefined;
}

const requestIdOf = (error: unknown): string | undefined => (isShopError(error) ? error.requestId : undefined);

/** Neither a problem, nor something the CLI refuses (they have a `code`), nor wrong arguments that the SDK names. */
const isDefect = (error: unknown): boolean =>
  !(error instanceof Error && ("code" in error || error instanceof TypeError));

/** Which fields do not fit, a line each; the message has told the first one. */
function fieldLines(error: unknown): string[] {
  if (!isShopError(error) || error.code !== "invalid_request") return [];
  return error.errors
    .map(({ pointer, detail }) => `${pointer === "" ? "the body" : pointer.slice(1)}: ${detail}`)
    .filter((line) => line !== error.message)
    .map((line) => `      ${line}`);
}

function objectOf(error: unknown, exit_code: ExitCode, { hint, next }: Advice): object {
  const common = { message: messageOf(error), hint, next, exit_code };
  if (isShopError(error)) {
    const { code, status, requestId: request_id, retryAt: retry_at, operation, service } = error;
    return { code, ...common, status, request_id, retry_at, operation, service, ...ownFields(error) };
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : "failed";
  const fields = error instanceof Error && "fields" in error && typeof error.fields === "object" ? error.fields : {};
  return { code, ...common, ...fields };
}

/** What stands in an error of the SDK about how it was called, and not about what happened. */
const ABOUT_THE_CALL = new Set([
  "name",
  "code",
  "detail",
  "status",
  "requestId",
  "retryAt",
  "operation",
  "service",
  "attempts",
  "certainty",
  "idempotencyKey",
]);

/** The problem's own fields: `requested`, `available`, `errors` … */
function ownFields(error: object): object {
  return Object.fromEntries(Object.entries(error).filter(([name]) => !ABOUT_THE_CALL.has(name)));
}
