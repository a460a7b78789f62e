import type { ServiceName, TransportRequest } from "@shop/sdk";
import type { SentAttempt, SentCall } from "./sent-call.ts";

type Writable<Value> = { -readonly [name in keyof Value]: Value[name] };

/** An attempt that is under way; what becomes of it is written into it. */
export type OpenAttempt = Writable<SentAttempt>;

/** A call that may get further attempts. */
export interface OpenCall extends SentCall {
  readonly attempts: OpenAttempt[];
}

/** Everything that was sent, in the order of the first attempts. */
export class CallLog {
  #calls: OpenCall[] = [];
  #byCall = new WeakMap<object, OpenCall>();

  get calls(): readonly SentCall[] {
    return [...this.#calls];
  }

  /**
   * Notes an attempt.
   * @param identity the same for all attempts of a call; `undefined`: this attempt is a call of its own
   */
  begin(
    request: TransportRequest,
    place: Pick<SentCall, "service" | "operation">,
    identity: object | undefined,
  ): { readonly call: OpenCall; readonly attempt: OpenAttempt } {
    const known = identity && this.#byCall.get(identity);
    const call = known ?? openCall(request, place);
    if (known === undefined) this.#calls.push(call);
    if (identity !== undefined) this.#byCall.set(identity, call);
    const attempt: OpenAttempt = { status: undefined, fault: undefined, replayed: false, failure: undefined };
    call.attempts.push(attempt);
    return { call, attempt };
  }

  /** Calls that are under way are forgotten, too: their further attempts are nowhere. */
  clear(): void {
    this.#calls = [];
  }
}

function openCall(
  { method, path, headers, body }: TransportRequest,
  place: { readonly service: ServiceName } & Pick<SentCall, "operation">,
): OpenCall {
  return {
    ...place,
    method,
    path,
    headers,
    body: body === null ? undefined : JSON.parse(body),
    idempotencyKey: headers["idempotency-key"],
    attempts: [],
  };
}
