import { isShopError } from "@shop/sdk";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { isCliFailure } from "./cli-failure.ts";

/** Statuses that are not simply "failed". */
const BY_STATUS: Readonly<Record<number, ExitCode>> = {
  400: exitCodes.usage,
  401: exitCodes.notAllowed,
  403: exitCodes.notAllowed,
  404: exitCodes.notFound,
  409: exitCodes.conflict,
  412: exitCodes.conflict,
  422: exitCodes.conflict,
};

/** Codes of the running of a local shop (src/local-shop). */
const BY_CODE: Readonly<Record<string, ExitCode>> = {
  already_running: exitCodes.conflict,
  demo_interrupted: exitCodes.interrupted,
  aborted: exitCodes.interrupted,
};

/** The exit code of whatever a command threw. */
export function exitCodeOf(error: unknown): ExitCode {
  if (isCliFailure(error)) return error.exitCode;
  if (isShopError(error)) return BY_CODE[error.code] ?? BY_STATUS[error.status ?? 0] ?? exitCodes.failed;
  if (error instanceof Error && "code" in error) return BY_CODE[String(error.code)] ?? exitCodes.failed;
  return exitCodes.failed;
}
