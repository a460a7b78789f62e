import type { CallOptions } from "./call/call-options.ts";
import type { HttpClient } from "./call/http-client.ts";
import type { KeyedOperation, ReplyOf } from "./contract.ts";
import { checkCallOptions } from "./engine/check-options.ts";
import type { Plan } from "./engine/plan.ts";
import { planOf } from "./errors/make-error.ts";

/** What became of a change whose call had failed with `unknown`; of any one, told apart by `operation`, when none is named. */
export type Resolution<Name extends KeyedOperation = KeyedOperation> = {
  readonly [Op in Name]: {
    /** The change, as the contract names it: `placeOrder`. */
    readonly operation: Op;
    /** What the service answers when the change is made: `reply.order` for `placeOrder`. */
    readonly reply: ReplyOf<Op>;
    /** Whether the call that failed had made it; `false`: it was made just now, once. */
    readonly madeBefore: boolean;
  };
}[Name];

/** Sends the call of the error again, under its key. */
export async function resolve(client: HttpClient, error: unknown, options: CallOptions = {}): Promise<Resolution> {
  checkCallOptions("resolve", options);
  const plan = resolvable(error);
  const { authorization: before, ...others } = plan.request.headers;
  const { token } = client.settings;
  const authorization = token === undefined ? undefined : `Bearer ${token}`;
  if (authorization !== before && !(isSession(before) && isSession(authorization))) {
    throw new TypeError(
      "resolve: that call was made with another key, and to this caller the service would say nothing of it",
    );
  }
  const headers = authorization === undefined ? others : { ...others, authorization };
  const again = { ...plan, request: { ...plan.request, headers } };
  const { value, reply } = await client.perform(again, client.limitsOf(options));
  const madeBefore = reply.headers["idempotent-replayed"] === "true";
  return { operation: plan.operation, reply: value, madeBefore } as Resolution;
}

/** After a new login the same user has another token; whose it is, the token does not tell. */
function isSession(authorization: string | undefined): boolean {
  return authorization?.startsWith("Bearer shop_ses_") === true;
}

/** @throws TypeError when there is nothing that the key could find out */
function resolvable(error: unknown): Plan {
  const plan = typeof error === "object" && error !== null ? planOf(error) : undefined;
  if (plan === undefined) throw new TypeError("resolve: that is no error of a call of this copy of @shop/sdk");
  if (plan.idempotencyKey === undefined || !plan.repeatable) {
    throw new TypeError(
      `resolve: ${plan.operation} was called without a key that the service keeps; look at what is there`,
    );
  }
  const { certainty } = error as { readonly certainty?: unknown };
  if (certainty !== "unknown") throw new TypeError(`resolve: what became of it is known, it is ${String(certainty)}`);
  return plan;
}
