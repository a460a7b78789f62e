import { PreconditionFailed } from "./failures.ts";

/**
 * Holds a version against those that an `If-Match` allows; `undefined` allows any, an empty list none. `thing` is for
 * the message, such as `Order 12`.
 * @throws PreconditionFailed with the version that the thing has
 */
export function checkVersion(thing: string, version: number, expected: readonly number[] | undefined): void {
  if (expected !== undefined && !expected.includes(version)) throw new PreconditionFailed(thing, version);
}
