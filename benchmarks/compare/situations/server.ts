// Local servers that behave as the situations have it. The SDK's tests attack it with the same ones.
import { jsonReply, type RawStep, rawServer } from "../../../tests/support/raw-server.ts";

export {
  dripEndlessly,
  jsonReply,
  pour,
  type RawServer,
  type RawStep,
  rawServer,
  reply,
} from "../../../tests/support/raw-server.ts";

const at = "2026-11-24T09:30:00.000Z";
const order = {
  ...{ id: 12, user_id: 4, product_id: 1, quantity: 2, date: "2023-11-28", version: 1, created_at: at, updated_at: at },
  ...{ unit_price: 1800, currency: "USD", total: 3600 },
};
const placed = { response: "Order placed successfully", order };

/** A reply that every contender takes for one of its own. */
export const good: RawStep = (socket, request) => {
  socket.write(jsonReply("200 OK", request.startsWith("GET") ? order : placed));
};

/** An error that every contender takes for one of its own. */
export function refusal(status: string, code: string, lines: readonly string[] = []): RawStep {
  const problem = { code, title: code, detail: code, error: { message: code, type: "api_error", code } };
  return (socket) => void socket.write(jsonReply(status, problem, lines));
}

/** The first requests get these replies, one each, and all others a good one. */
export function after(...steps: readonly RawStep[]): ReturnType<typeof rawServer> {
  let asked = 0;
  return rawServer((socket, request) => {
    const step = steps[asked] ?? good;
    asked += 1;
    step(socket, request);
  });
}

/** The values of a header, over all requests; `undefined` where it was not sent. */
export function sent(requests: readonly string[], header: string): (string | undefined)[] {
  return requests.map((request) => new RegExp(`^${header}: (.*)\r$`, "im").exec(request)?.[1]);
}
