import type { WriteContext, Written } from "@shop/database";
import type { ApiKey } from "@shop/openapi";
import type { PageOf } from "./page-of.ts";

export interface NewKey {
  readonly name: string;
  readonly token_hash: Uint8Array;
}

/** The API keys of operators: those that work. A removed one is kept for the journal and never seen again here. */
export interface KeyStore {
  add(key: NewKey, context: WriteContext): Promise<Written<ApiKey>>;
  /** Up to `limit` keys in the order of their ids. The cost does not depend on how many there are or were. */
  list(page: PageOf<{ readonly id: number }>): Promise<ApiKey[]>;
  /** From now on the key opens nothing. Resolves to what it was. Rejects with `KeyNotFound`. */
  remove(id: number, context: WriteContext): Promise<Written<ApiKey>>;
}
