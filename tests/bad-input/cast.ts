import { type RunningShop, startShop } from "../support/running-shop.ts";
import type { Draft, Member } from "./draft.ts";
import type { TestedBody, TestedOperation } from "./tested-operation.ts";

export type Role = "operator" | "customer" | "nobody";
export const roles: readonly Role[] = ["operator", "customer", "nobody"];

/** A shop with one of everything in it, for requests to be about. */
export interface Cast {
  readonly shop: RunningShop;
  readonly tokens: Readonly<Record<Role, string | null>>;
  /** What the parameters of paths, and the fields of these names in bodies, stand for. */
  readonly ids: Readonly<Record<string, number>>;
}

export async function openCast(): Promise<Cast> {
  const shop = await startShop();
  try {
    const operator = shop.client();
    const customer = await operator.addUser("customer");
    const product = await operator.addProduct("P-1", 1_000_000);
    const order = await operator.placeOrder(customer.id, product.id, 1);
    const { key } = await operator.ok<{ key: { id: number } }>("users", "POST", "/api/keys", { body: { name: "key" } });
    return {
      shop,
      tokens: { operator: shop.operatorKey, customer: await operator.login("customer"), nobody: null },
      ids: { id: customer.id, user_id: customer.id, product_id: product.id, order_id: order.id, key_id: key.id },
    };
  } catch (error) {
    await shop[Symbol.asyncDispose]();
    throw error;
  }
}

/** A right request: were it sent as it is, it would be carried out. */
export function rightDraft(
  { ids, tokens }: Cast,
  operation: TestedOperation,
  kind: TestedBody | undefined,
  role: Role,
): Draft {
  const named = (name: string, other: unknown): string => JSON.stringify(ids[name] ?? other);
  const members = Object.entries(kind?.example ?? {}).map(
    ([name, value]): Member => [JSON.stringify(name), named(name, value)],
  );
  const path = Object.fromEntries(operation.route.path_parameters.map(({ name }) => [name, named(name, undefined)]));
  return { operation, kind, token: tokens[role], path, query: [], headers: {}, members };
}

/** The kinds of bodies that an operation takes; one kind of none when it takes no body. */
export const kindsOf = ({ bodies }: TestedOperation): readonly (TestedBody | undefined)[] =>
  bodies.length === 0 ? [undefined] : bodies;
