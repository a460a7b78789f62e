import type { User } from "@shop/openapi";
import { UserNotFound } from "../domain/failures.ts";
import { checkVersion } from "../domain/version.ts";
import type { UserTarget } from "./user-store.ts";

/**
 * The user that is meant, in a version that is meant. `found`: what lies under the target's id, `undefined` also for a
 * caller who may not see it.
 * @throws UserNotFound, PreconditionFailed
 */
export function meantUser(found: User | undefined, { id, expected }: UserTarget): User {
  if (found === undefined) throw new UserNotFound(id);
  checkVersion(found, expected);
  return found;
}
