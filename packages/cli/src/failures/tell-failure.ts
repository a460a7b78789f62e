import { isShopError } from "@shop/sdk";
import type { Terminal } from "../commands/command.ts";
import type { ExitCode } from "../exit-codes.ts";
import { exitCodeOf } from "./exit-code-of.ts";
import { hintOf } from "./hint-of.ts";

/** Tells on stderr what went wrong, where, and what to do next; with `--json` the same as an object. Gives the exit code. */
export function tellFailure(error: unknown, { stderr, env }: Terminal, json: boolean): ExitCode {
  const exitCode = exitCodeOf(error);
  stderr.write(
    json ? `${JSON.stringify({ error: objectOf(error, exitCode) })}\n` : textOf(error, env.SHOP_DEBUG === "1"),
  );
  return exitCode;
}

function textOf(error: unknown, debug: boolean): string {
  const lines = [`shop: ${messageOf(error)}`, ...fieldLines(error)];
  const hint = hintOf(error);
  if (hint !== undefined) lines.push(`      ${hint}`);
  const requestId = requestIdOf(error);
  if (requestId !== undefined) lines.push(`      (request ${requestId})`);
  if (isDefect(error)) lines.push("      This is a defect of the command. SHOP_DEBUG=1 shows where.");
  if (debug && error instanceof Error) lines.push(String(error.stack));
  return `${lines.join("\n")}\n`;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const requestIdOf = (error: unknown): string | undefined => (isShopError(error) ? error.requestId : undefined);

/** Neither a problem, nor something the CLI refuses (they have a `code`), nor wrong arguments that the SDK names. */
const isDefect = (error: unknown): boolean =>
  !(error instanceof Error && ("code" in error || error instanceof TypeError));

/** Which fields do not fit, a line each. */
function fieldLines(error: unknown): string[] {
  if (!isShopError(error) || error.code !== "invalid_request") return [];
  return error.errors.map(
    ({ pointer, detail }) => `      ${pointer === "" ? "the body" : pointer.slice(1)}: ${detail}`,
  );
}

function objectOf(error: unknown, exit_code: ExitCode): object {
  const common = { message: messageOf(error), hint: hintOf(error), exit_code };
  if (isShopError(error)) {
    const { code, status, requestId: request_id, operation, service } = error;
    return { code, ...common, status, request_id, operation, service, ...ownFields(error) };
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
