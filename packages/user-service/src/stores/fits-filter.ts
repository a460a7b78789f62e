import { foldCase } from "@shop/database";
import type { User } from "@shop/openapi";
import type { UserFilter } from "./user-store.ts";

/** Whether a user who was found by their name fits the rest of the filter. */
export function fitsFilter(user: User, { name_prefix = "", role }: UserFilter): boolean {
  return (role === undefined || user.role === role) && foldCase(user.name).startsWith(foldCase(name_prefix));
}
