import type { CallOptions, KeyedOptions, VersionedOptions } from "../call/call-options.ts";
import type { Client } from "../call/client.ts";
import type { ShopCall } from "../call/shop-call.ts";
import type { NewUser, QueryOf, User, UserChange } from "../contract.ts";
import { Listing } from "../listing.ts";

/** Which users, from where and how many a page: `name`, `name_prefix`, `role`, `sort`, `limit`, `cursor`. */
export type UserQuery = NonNullable<QueryOf<"listUsers">>;

/** Accounts: `shop.users`. */
export class Users {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Signs up a customer. Anybody may, within a rate limit; only an operator's call is repeated after a broken connection.
   * Fails with `name_taken`, `too_many_requests`, `invalid_request`.
   *
   * ```ts
   * const user = await shop.users.add({ name: "Ana", password: "correct horse", address: "Rua 1" });
   * ```
   */
  add(user: NewUser, options?: KeyedOptions): ShopCall<User> {
    return this.#client.call("addUser", { body: user }, options, ({ user }) => user);
  }

  /** The user with this id, never with the password. A customer sees themselves. Fails with `user_not_found`. */
  get(id: number, options?: CallOptions): ShopCall<User> {
    return this.#client.call("getUser", { path: { id } }, options);
  }

  /**
   * All users by id. Operators only (`not_allowed`).
   *
   * ```ts
   * for await (const user of shop.users.list({ role: "operator" })) console.log(user.name);
   * ```
   */
  list(query: UserQuery = {}, options?: CallOptions): Listing<User> {
    return new Listing(
      (cursor, options) =>
        this.#client.call("listUsers", { query: { ...query, cursor } }, options, ({ users, next_cursor }) => ({
          items: users,
          next_cursor,
        })),
      query.cursor,
      options,
    );
  }

  /**
   * Changes the address, the password (which ends all sessions of the user) or, as an operator, the role; resolves to the
   * user as it is then. Fails with `user_not_found`, `precondition_failed`, `not_allowed`.
   */
  update(id: number, change: UserChange, options?: VersionedOptions): ShopCall<User> {
    return this.#client.call("updateUser", { path: { id }, body: change }, options, ({ user }) => user);
  }

  /** Removes the user; resolves to what it was. Fails with `user_not_found`, `user_has_orders` (`orders`: how many). */
  remove(id: number, options?: VersionedOptions): ShopCall<User> {
    return this.#client.call("removeUser", { path: { id } }, options, ({ user }) => user);
  }
}
