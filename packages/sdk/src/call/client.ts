import type { BodyOf, OperationName, PathOf, QueryOf, ReplyOf } from "../contract.ts";
import type { Input } from "../engine/build-plan.ts";
import type { Performed } from "../engine/perform.ts";
import type { CallOptions } from "./call-options.ts";
import type { ShopCall } from "./shop-call.ts";

/** What an operation is called with: its path and query parameters and its body, as far as the contract names them. */
export type InputOf<Op extends OperationName> = Part<"path", PathOf<Op>> &
  Part<"query", QueryOf<Op>> &
  Part<"body", BodyOf<Op>>;

/** A part that the operation does not have is not there; one that may be left out may be `undefined`. */
type Part<Name extends string, Value> = [Value] extends [undefined]
  ? { readonly [name in Name]?: never }
  : undefined extends Value
    ? { readonly [name in Name]?: Value }
    : { readonly [name in Name]: Value };

/** Calls operations of the contract by name. What the things (`shop.orders` …) are made of. */
export interface Client {
  /** @param pick what is wanted of the reply; all of it when left out */
  call<Op extends OperationName, Value = ReplyOf<Op>>(
    operation: Op,
    input: InputOf<Op>,
    options?: CallOptions,
    pick?: (reply: ReplyOf<Op>) => Value,
  ): ShopCall<Value>;

  /** The same, with the reply as it came and how that was. */
  send<Op extends OperationName>(operation: Op, input: Input, options: CallOptions): Promise<Sent<Op>>;
}

/** A reply, and how it came; `undefined` when nothing had to be sent for it. */
export interface Sent<Op extends OperationName> {
  readonly reply: ReplyOf<Op>;
  readonly performed: Performed | undefined;
}
