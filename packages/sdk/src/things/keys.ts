import type { CallOptions } from "../call/call-options.ts";
import type { Client } from "../call/client.ts";
import type { ShopCall } from "../call/shop-call.ts";
import type { ApiKey, NewApiKey, QueryOf, ReplyOf } from "../contract.ts";
import { listOf } from "../list-of.ts";
import type { Listing } from "../listing.ts";

/** In which order, from where, and how many a page. */
export type KeyQuery = NonNullable<QueryOf<"listKeys">>;

/** A key as it is shown once, with its `token`: what `apiKey` of `new Shop` takes. */
export type AddedKey = ApiKey & Pick<ReplyOf<"addKey">, "token">;

/** Operators' API keys: `shop.keys`. Operators only. */
export class Keys {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Makes a key. Its `token` is shown this once and kept nowhere. The call is not repeated after a broken connection, since
   * no secret is kept for a replay: look at `list` then, and remove the one that nobody knows. Fails with `not_allowed`.
   *
   * ```ts
   * const { token } = await shop.keys.add({ name: "nightly report" });
   * ```
   */
  add(key: NewApiKey, options?: CallOptions): ShopCall<AddedKey> {
    return this.#client.call("addKey", { body: key }, options, (reply) => ({ ...reply.key, token: reply.token }));
  }

  /**
   * The keys that work, by id, without their tokens. Fails with `not_allowed`.
   *
   * ```ts
   * for await (const key of shop.keys.list()) console.log(key.id, key.name, key.created_at);
   * ```
   */
  list(query: KeyQuery = {}, options?: CallOptions): Listing<ApiKey> {
    return listOf(this.#client, "listKeys", query, options);
  }

  /**
   * Ends a key, at once and in both services; resolves to what it was. Fails with `not_allowed`, `key_not_found`.
   *
   * ```ts
   * await shop.keys.remove(2);
   * ```
   */
  remove(id: number, options?: CallOptions): ShopCall<ApiKey> {
    return this.#client.call("removeKey", { path: { key_id: id } }, options, ({ key }) => key);
  }
}
