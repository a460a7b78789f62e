import { PreconditionFailed } from "./failures.ts";

/**
 * Holds the version of a user against those that an `If-Match` allows; `undefined` allows any, an empty list none.
 * @throws PreconditionFailed with the version that the user has
 */
export function checkVersion(
  user: { readonly id: number; readonly version: number },
  expected: readonly number[] | undefined,
): void {
  if (expected === undefined || expected.includes(user.version)) return;
  throw new PreconditionFailed(user.id, user.version);
}
