/** An error on its way from the writer thread. Structured clone would drop its code and fields. */
export interface CarriedError {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly fields?: Readonly<Record<string, unknown>>;
  /** Only of an unexpected error: where it was thrown, in the writer. */
  readonly stack?: string;
}

/** Takes apart whatever was thrown. An error with a code and fields is an expected one and needs no stack. */
export function carryError(thrown: unknown): CarriedError {
  if (!(thrown instanceof Error)) return { name: "Error", message: `Thrown: ${String(thrown)}` };
  const { name, message, stack = "" } = thrown;
  const code = "code" in thrown && typeof thrown.code === "string" ? { code: thrown.code } : {};
  const fields = "fields" in thrown && isRecord(thrown.fields) ? thrown.fields : undefined;
  return fields === undefined ? { name, message, ...code, stack } : { name, message, ...code, fields };
}

/** Puts it together again on the other side, as a plain `Error` of that name. */
export function restoreError(carried: CarriedError): Error {
  const { stack, ...properties } = carried;
  const error = Object.assign(new Error(carried.message), properties);
  if (stack !== undefined) error.stack = stack;
  return error;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
