import type { CallOptions } from "../call/call-options.ts";
import { buildPlan } from "../engine/build-plan.ts";
import type { Plan } from "../engine/plan.ts";
import type { AttemptInfo, CallInfo } from "../hooks.ts";
import { clientOf, type Shop } from "../shop.ts";
import type { ReplyHeaders, TransportRequest } from "../transport/transport.ts";
import type { Operation } from "./operations.ts";

/** The parts of a request, as the contract names them. */
export interface RawInput {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface RawOptions extends CallOptions {
  /** Told of the last reply's head, whatever became of the call. */
  readonly onReply?: (status: number, headers: ReplyHeaders) => void;
}

export interface RawReply {
  readonly status: number;
  readonly headers: ReplyHeaders;
  readonly value: unknown;
}

/** Calls an operation by name, with the same retries, deadline and errors as the typed methods. @throws ShopError */
export async function rawCall(
  shop: Shop,
  operation: Operation,
  input: RawInput,
  options: RawOptions = {},
): Promise<RawReply> {
  const { onReply, ...others } = options;
  const client = clientOf(shop);
  let last: AttemptInfo | undefined;
  const hooks = {
    onAttemptEnd: (_: CallInfo, attempt: AttemptInfo) => {
      last = attempt;
    },
  };
  try {
    const { value, reply } = await client.perform(planOf(shop, operation, input), client.limitsOf(others), hooks);
    return { status: reply.status, headers: reply.headers, value };
  } finally {
    if (last?.status !== undefined) onReply?.(last.status, last.headers);
  }
}

/** What would be sent. */
export function requestOf(shop: Shop, operation: Operation, input: RawInput): TransportRequest {
  return planOf(shop, operation, input).request;
}

function planOf(shop: Shop, { id }: Operation, { headers = {}, body, ...others }: RawInput): Plan {
  const input = { ...others, json: body === undefined ? null : JSON.stringify(body) };
  const { "idempotency-key": idempotencyKey, ...further } = headers;
  const plan = buildPlan(id, input, { idempotencyKey }, clientOf(shop).settings);
  return { ...plan, request: { ...plan.request, headers: { ...plan.request.headers, ...further } } };
}
