/**
 * An expected failure: its `code` is one of the contract's, its `fields` go into the problem beside the usual ones.
 * Anything with this shape is one, whatever its class: domain errors import nothing, and errors that come from the
 * writer thread have lost their class on the way.
 */
export interface ExpectedFailure extends Error {
  readonly code: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export function isExpectedFailure(error: unknown): error is ExpectedFailure {
  return error instanceof Error && "code" in error && typeof error.code === "string" && "fields" in error;
}
