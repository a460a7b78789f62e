/**
 * What went wrong, as far as it matters for what to do:
 * - `again`: the transaction met another one (serialization, deadlock, a lock that was not had in time); it was not made.
 * - `lost`: the connection is gone, can't be had, or leads to a server that does not take changes.
 * - `refused`: the server does not let us in, or is not the one that it should be. Waiting will hardly help, a person may.
 * - `full`: no space is left.
 * - `other`: the statement itself.
 */
export type PostgresErrorKind = "again" | "lost" | "refused" | "full" | "other";

const kinds: readonly (readonly [RegExp, PostgresErrorKind])[] = [
  [/^(40001|40P01|55P03|25P04)$/, "again"],
  // Connection exceptions, shutdowns, starting up, too many clients, read-only, a statement or idle time-out.
  [/^(08...|57P0[1-5]|53300|25006|25P03|57014)$/, "lost"],
  [/^(53100|53200)$/, "full"],
  [/^(28...|3D000)$|CERT|^ERR_(TLS|SSL)_/, "refused"],
  [/^E[A-Z]+$/, "lost"],
];

/** The driver gives these no code. */
const lostMessage =
  /^(Connection terminated|timeout exceeded when trying|timeout expired|Query read timeout|Client (has encountered|was closed))/;
const refusedMessage = /^(The server does not support SSL|SASL|SCRAM)/;

export function kindOf(error: unknown): PostgresErrorKind {
  if (!(error instanceof Error)) return "other";
  if (error instanceof NotWritable || lostMessage.test(error.message)) return "lost";
  if (refusedMessage.test(error.message)) return "refused";
  const code = sqlState(error);
  return kinds.find(([pattern]) => pattern.test(code))?.[1] ?? "other";
}

/** Whether the statement itself is not to blame, and may be answered when it is asked again. */
export function mayPass(error: unknown): boolean {
  const kind = kindOf(error);
  return kind === "lost" || kind === "again" || kind === "refused";
}

/** SQLSTATE of PostgreSQL's own errors, the system's code of others; empty when there is none. */
export function sqlState(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** The constraint that a statement would have broken; `undefined` when the error is of another kind. */
export function brokenConstraint(error: unknown): string | undefined {
  if (!sqlState(error).startsWith("23")) return undefined;
  return error instanceof Error && "constraint" in error ? String(error.constraint) : undefined;
}

/** A server answered that only reads: a standby, or one that was told to. */
export class NotWritable extends Error {
  constructor(host: string) {
    super(`${host} is a standby or read-only`);
  }
}

/** Why the database can't be used, in a few words without anything secret, for the health check and the log. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return reasonOf(error.errors[0]);
  const code = sqlState(error);
  // The system's own words name the address, which is nobody's business who asks for the health of a service.
  if (/^E[A-Z]+$/.test(code)) return `it can't be reached (${code})`;
  return code === "" ? error.message : `${error.message} (${code})`;
}
