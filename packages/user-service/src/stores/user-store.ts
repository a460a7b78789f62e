import type { Role, WriteContext, Written } from "@shop/database";
import type { User } from "@shop/openapi";
import type { RequestedChange } from "../domain/user-change.ts";
import type { PageOf } from "./page-of.ts";

export interface NewUser {
  /** In its normal form, as every name that a store is given. */
  readonly name: string;
  readonly address: string;
  readonly password_hash: string;
}

export interface UserFilter {
  readonly name: string | undefined;
  /** Names that begin so, A to Z taken as a to z. */
  readonly name_prefix: string | undefined;
  readonly role: Role | undefined;
}

/** The user at whom a page ended. The name counts only where the order is by names. */
export interface UserPosition {
  readonly id: number;
  readonly name: string;
}

/** Which user is meant. `visibleTo`: for a caller who may see only this user; all others are missing for them. */
export interface UserTarget {
  readonly id: number;
  readonly visibleTo: number | undefined;
  /** The versions that an If-Match allows; `undefined` allows any. */
  readonly expected: readonly number[] | undefined;
}

/** The users of the shop. Each method is one atomic unit, together with its entry in the journal. */
export interface UserStore {
  /** Adds a customer. Rejects with `NameTaken`. */
  add(user: NewUser, context: WriteContext): Promise<Written<User>>;
  find(id: number, visibleTo: number | undefined): Promise<User | undefined>;
  /** The hash to hold a password against; `undefined` when nobody has this name. */
  findPasswordHash(name: string): Promise<{ readonly id: number; readonly password_hash: string } | undefined>;
  /**
   * Up to `limit` users in the order of their ids, or, with a `name_prefix`, in the order of their names. The cost does
   * not depend on how many users there are.
   */
  list(filter: UserFilter, page: PageOf<UserPosition>): Promise<User[]>;
  /**
   * Changes what differs; a new password ends every session of the user. Rejects with `UserNotFound` or
   * `PreconditionFailed`.
   */
  update(target: UserTarget, change: RequestedChange, context: WriteContext): Promise<Written<User>>;
  /**
   * Removes the user with their sessions, and their name and address from the journal and the kept replies. Resolves to
   * what they were. Rejects with `UserNotFound`, `PreconditionFailed` or `UserHasOrders`.
   */
  remove(target: UserTarget, context: WriteContext): Promise<Written<User>>;
}
