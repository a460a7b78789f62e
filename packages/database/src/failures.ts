/**
 * A failure that is expected to happen and that a caller can act on: `code` is the problem's code in the contract,
 * `fields` go into the problem. Anything that is not of this shape is a defect.
 */
export class DatabaseFailure extends Error {
  override readonly name = "DatabaseFailure";
  readonly code: string;
  readonly fields: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, fields: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.fields = fields;
  }
}

/** More changes are waiting than will be made in good time; this one was not accepted. */
export function overloaded(): DatabaseFailure {
  return new DatabaseFailure("overloaded", "Too many changes are waiting. Try again in a moment.", { retry_after: 1 });
}

/** The database could not be written before the deadline; the change was not made. */
export function databaseBusy(): DatabaseFailure {
  return new DatabaseFailure(
    "database_busy",
    "The database was busy for too long, so nothing was changed. Try again.",
    {
      retry_after: 1,
    },
  );
}

/** The database does not answer; nothing was read, and nothing changed. */
export function databaseUnreachable(): DatabaseFailure {
  return new DatabaseFailure("database_busy", "The database can't be reached, so nothing was done. Try again.", {
    retry_after: 1,
  });
}

/** The caller did not wait until the change could begin; it was not made. */
export function deadlinePassed(): DatabaseFailure {
  return new DatabaseFailure(
    "deadline_passed",
    "The caller's deadline passed before the change could begin, so nothing was changed.",
  );
}

/** The caller gave up before the change could begin; it was not made. Hardly anybody is there to read it. */
export function callerGone(): DatabaseFailure {
  return new DatabaseFailure(
    "deadline_passed",
    "The caller gave up before the change could begin, so nothing was changed.",
  );
}

/**
 * Nobody knows whether the change was made: the database did not answer long after the deadline, or failed in the middle
 * of a commit. None of the codes that promise "nothing was changed" may say that. With a key the call can be sent again
 * and finds out; without one it is our failure to tell.
 */
export function outcomeUnknown(keyed: boolean): Error {
  if (!keyed) return new Error("The database did not say whether a change was made. Look before you send it again.");
  return new DatabaseFailure(
    "idempotency_in_flight",
    "The database did not answer in time. The change may still be made: send it again with the same Idempotency-Key.",
    { retry_after: 1 },
  );
}

/** There is no space left for the change; it was not made. */
export function storageFull(): DatabaseFailure {
  return new DatabaseFailure("storage_full", "The database has no space left, so nothing was changed.");
}

/** The database is closing or has failed, and takes no change any more. */
export function shuttingDown(detail = "The service is shutting down. Try again in a moment."): DatabaseFailure {
  return new DatabaseFailure("shutting_down", detail, { retry_after: 1 });
}

/** The key was used before with another body. */
export function idempotencyKeyReused(): DatabaseFailure {
  return new DatabaseFailure(
    "idempotency_key_reused",
    "This Idempotency-Key was used for another request. Use a new key for a new request.",
  );
}

/** The key's call was made, but its reply held a user who is gone, and so it is gone too. */
export function idempotencyReplyForgotten(): DatabaseFailure {
  return new DatabaseFailure(
    "idempotency_key_reused",
    "The request of this Idempotency-Key was carried out, but its reply was about a user who has been removed since, and was removed with them.",
  );
}

/** Another call with the same key is still waiting, for longer than this one may. */
export function idempotencyInFlight(): DatabaseFailure {
  return new DatabaseFailure(
    "idempotency_in_flight",
    "A request with this Idempotency-Key is still under way. Try again in a moment.",
    { retry_after: 1 },
  );
}
