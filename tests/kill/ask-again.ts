import { isDeepStrictEqual } from "node:util";
import type { Random } from "../power-cut/random.ts";
import type { AcknowledgedCall } from "./acknowledged.ts";
import type { BusyShop } from "./busy-shop.ts";

/**
 * Sends acknowledged calls once more with their keys, those first that had to be sent more than once: each must be
 * answered with its reply to the letter. Reads a number of orders and users as anybody does.
 * @returns a sentence per answer that was wrong
 */
export async function askAgain(busy: BusyShop, count: number, random: Random): Promise<string[]> {
  const { calls } = busy.caller.acknowledged;
  const sample = [...calls.filter(({ attempts }) => attempts > 1), ...pick(calls, count, random)];
  const wrong: string[] = [];
  for (const call of sample) wrong.push(...(await repeat(busy, call)), ...(await read(busy, call)));
  return wrong;
}

function pick<T>(from: readonly T[], count: number, random: Random): T[] {
  return Array.from({ length: count }, () => from[random.below(from.length)]).filter((one) => one !== undefined);
}

async function repeat({ caller }: BusyShop, { key, ask, text }: AcknowledgedCall): Promise<string[]> {
  const again = await caller.again(key, ask);
  const kept = again.status === 200 && again.headers["idempotent-replayed"] === "true" && again.text === text;
  return kept ? [] : [`${key} was answered with ${text}, and asked again with ${again.status}: ${again.text}`];
}

/** What the call was about, as it must be by now. */
async function read({ client, caller }: BusyShop, { reply }: AcknowledgedCall): Promise<string[]> {
  const { orders, users } = caller.acknowledged;
  const { order, user } = reply;
  const [service, path, expected] =
    order === undefined
      ? (["users", `/api/user/${user?.id}`, users.get(user?.id ?? 0)] as const)
      : (["orders", `/api/order/${order.id}`, orders.get(order.id)] as const);
  if (order === undefined && user === undefined) return [];
  const { status, body, text } = await client.call(service, "GET", path);
  const right = expected === undefined ? status === 404 : status === 200 && isDeepStrictEqual(body, expected);
  return right ? [] : [`GET ${path} answers ${status} ${text} and not ${JSON.stringify(expected)}`];
}
