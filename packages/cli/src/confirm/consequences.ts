import { type OperationName, type Shop, undoOf } from "@shop/sdk";
import { Names } from "../history/tell/names.ts";
import { orderText } from "../history/tell/sentence.ts";
import type { Consequence } from "./confirm.ts";

/** What is said before something goes, in the words of the contract. */
export async function cancelling(shop: Shop, id: number): Promise<Consequence> {
  const order = await shop.orders.get(id);
  return {
    says: [
      `Cancels order ${id}: ${await orderText(order, new Names(shop))}. Its ${order.quantity} go back to the stock.`,
      `It can be taken back: shop orders restore ${id}`,
    ],
  };
}

export async function removingProduct(shop: Shop, id: number): Promise<Consequence> {
  const { sku, name, stock } = await shop.products.get(id);
  return {
    says: [`Removes the product ${name} (${sku}), of which ${stock} are in stock.`, neverText("removeProduct")],
    type: sku,
  };
}

export async function removingUser(shop: Shop, id: number): Promise<Consequence> {
  const { name, role } = await shop.users.get(id);
  return { says: [`Removes the ${role} ${name} (user ${id}).`, neverText("removeUser")], type: name };
}

export function removingKey(id: number): Consequence {
  return { says: [`Removes the API key ${id}: whoever uses it is refused at once.`, neverText("removeKey")] };
}

/** `This can't be undone. With the user go …` */
export function neverText(operation: OperationName): string {
  const undo = undoOf(operation);
  const why = undo !== undefined && "never" in undo ? undo.never : "";
  return `This can't be undone. ${why}`.trimEnd();
}

/** What is said before a new password is asked for. */
export function passwordText(): string {
  const undo = undoOf("updateUser");
  return `A new password can't be undone. ${undo !== undefined && "by" in undo ? (undo.except?.password ?? "") : ""}`.trimEnd();
}
