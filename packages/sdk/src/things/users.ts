import type { CallOptions, KeyedOptions, VersionedOptions } from "../call/call-options.ts";
import type { Client } from "../call/client.ts";
import type { ShopCall } from "../call/shop-call.ts";
import type { NewUser, QueryOf, User, UserChange } from "../contract.ts";
import { listOf } from "../list-of.ts";
import type { Listing } from "../listing.ts";

/** Which users, from where, and how many a page. */
export type UserQuery = NonNullable<QueryOf<"listUsers">>;

/** Who may order, and who runs the shop: `shop.users`. */
export class Users {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Signs up a customer. Anybody may, within a rate limit; only an operator's call is repeated after a broken connection.
   * Fails with `name_taken`, `too_many_requests` (`retry_after` in seconds).
   *
   * ```ts
   * const user = await shop.users.add({ name: "Ana", password: "correct horse", address: "Rua 1" });
   * ```
   */
  add(user: NewUser, options?: KeyedOptions): ShopCall<User> {
    return this.#client.call("addUser", { body: user }, options, ({ user }) => user);
  }

  /**
   * The user with this id, never with the password. A customer sees themselves, and of others what they would see of a user that
   * does not exist. Fails with `user_not_found`.
   *
   * ```ts
   * const { name, address } = await shop.users.get(4);
   * ```
   */
  get(id: number, options?: CallOptions): ShopCall<User> {
    return this.#client.call("getUser", { path: { id } }, options);
  }

  /**
   * All users by id. Operators only. Fails with `not_allowed`.
   *
   * ```ts
   * for await (const user of shop.users.list({ role: "operator" })) console.log(user.name);
   * ```
   */
  list(query: UserQuery = {}, options?: CallOptions): Listing<User> {
    return listOf(this.#client, "listUsers", query, options);
  }

  /**
   * Changes the address, the password (which ends all sessions of the user) or, as an operator, the role; resolves to the
   * user as it is then. Fails with `user_not_found`, `not_allowed` (the role), `precondition_failed` (`current_version`).
   *
   * ```ts
   * const user = await shop.users.get(4);
   * await shop.users.update(user.id, { address: "Rua 2" }, { ifMatch: user.version });
   * ```
   */
  update(id: number, change: UserChange, options?: VersionedOptions): ShopCall<User> {
    return this.#client.call("updateUser", { path: { id }, body: change }, options, ({ user }) => user);
  }

  /**
   * Removes the user, for good: their name and address go from the journal too. Resolves to what it was. Fails with
   * `user_not_found`, `user_has_orders` (`orders`: how many), `precondition_failed` (`current_version`).
   *
   * ```ts
   * await shop.users.remove(4);
   * ```
   */
  remove(id: number, options?: VersionedOptions): ShopCall<User> {
    return this.#client.call("removeUser", { path: { id } }, options, ({ user }) => user);
  }
}
