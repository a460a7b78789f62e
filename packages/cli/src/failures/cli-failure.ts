import { type ExitCode, exitCodes } from "../exit-codes.ts";

/** Something the CLI itself refuses or finds. `message` says what happened, `hint` what to do next. */
export class CliFailure extends Error {
  override readonly name = "CliFailure";
  readonly code: string;
  readonly exitCode: ExitCode;
  readonly hint: string | undefined;

  constructor(code: string, exitCode: ExitCode, message: string, hint?: string) {
    super(message);
    this.code = code;
    this.exitCode = exitCode;
    this.hint = hint;
  }
}

/** By its name: what draws forms is built apart, and has a class of its own of this name. */
export function isCliFailure(error: unknown): error is CliFailure {
  return error instanceof Error && error.name === "CliFailure";
}

/** Exit 6: without a terminal nothing ever asks, so the flags that would have told are named. */
export function inputMissing(flags: readonly string[]): CliFailure {
  return new CliFailure(
    "input_missing",
    exitCodes.inputMissing,
    `Missing: ${flags.join(", ")}.`,
    "Give them on the command line; on a terminal you would be asked.",
  );
}

/** Exit 2: what was typed can't be what is meant. */
export function usage(message: string, hint?: string): CliFailure {
  return new CliFailure("usage", exitCodes.usage, message, hint);
}

export function notFound(message: string, hint?: string): CliFailure {
  return new CliFailure("not_found", exitCodes.notFound, message, hint);
}

/** Ctrl-C or Esc where something was asked. */
export function interrupted(): CliFailure {
  return new CliFailure("interrupted", exitCodes.interrupted, "Interrupted; nothing was changed.");
}
