import { RoleNotAllowed, UserNotFound } from "./failures.ts";

/**
 * Nobody may give themselves another role. A caller who is confined to their own account (`visibleTo`) hears of that
 * rule only about their own account: about another's they hear what they would hear if it did not exist.
 * @throws RoleNotAllowed, UserNotFound
 */
export function checkRoleChange(id: number, role: unknown, visibleTo: number | undefined): void {
  if (role === undefined || visibleTo === undefined) return;
  throw id === visibleTo ? new RoleNotAllowed() : new UserNotFound(id);
}
