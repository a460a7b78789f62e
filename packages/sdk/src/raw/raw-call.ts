import { buildPlan } from "../call/build-plan.ts";
import type { CallOptions } from "../call/call-options.ts";
import { perform } from "../call/perform.ts";
import type { Plan } from "../call/plan.ts";
import { clientOf, type Shop } from "../shop.ts";
import type { ReplyHeaders, Transport, TransportReply, TransportRequest } from "../transport/transport.ts";
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
  const { settings, transport } = clientOf(shop);
  const { deadline = settings.deadline, signal, onReply } = options;
  let last: TransportReply | undefined;
  const listening: Transport = {
    open: (request, ending) => transport.open(request, ending),
    close: () => transport.close(),
    send: async (request, ending) => {
      last = await transport.send(request, ending);
      return last;
    },
  };
  const limits = { deadline, attempts: settings.attempts, signal };
  try {
    const value = await perform(planOf(shop, operation, input), limits, listening);
    return { status: last?.status ?? 0, headers: last?.headers ?? {}, value };
  } finally {
    if (last !== undefined) onReply?.(last.status, last.headers);
  }
}

/** What would be sent. */
export function requestOf(shop: Shop, operation: Operation, input: RawInput): TransportRequest {
  return planOf(shop, operation, input).request;
}

function planOf(shop: Shop, { id }: Operation, { headers = {}, ...input }: RawInput): Plan {
  const { "idempotency-key": idempotencyKey, ...others } = headers;
  const plan = buildPlan(id, input, { idempotencyKey }, clientOf(shop).settings);
  return { ...plan, request: { ...plan.request, headers: { ...plan.request.headers, ...others } } };
}
