import { type JournalEvent, type OperationName, undoOf } from "@shop/sdk";

/** Which operation makes each entry of the journal. */
export const OPERATION_OF: { readonly [Type in JournalEvent["type"]]: OperationName } = {
  "user.added": "addUser",
  "user.updated": "updateUser",
  "user.removed": "removeUser",
  "user.logged_in": "login",
  "user.logged_out": "logout",
  "key.added": "addKey",
  "key.removed": "removeKey",
  "product.added": "addProduct",
  "product.updated": "updateProduct",
  "product.removed": "removeProduct",
  "product.stock_changed": "changeStock",
  "order.placed": "placeOrder",
  "order.changed": "updateOrder",
  "order.cancelled": "cancelOrder",
  "order.restored": "restoreOrder",
  "shop.noted": "addNote",
  "shop.unlocked": "addNote",
};

/** By which operation a change is taken back, or why it never can be: as the contract says. */
export interface Undoability {
  readonly by?: OperationName;
  readonly never?: string;
}

/** Whether what this event tells of can be taken back in principle; whether it still can is asked of the shop. */
export function undoabilityOf({ type, after }: Pick<JournalEvent, "type" | "after">): Undoability {
  const undo = undoOf(OPERATION_OF[type]);
  if (undo === undefined) return { never: "It changed nothing." };
  if ("never" in undo) return { never: undo.never };
  const lost = after?.password_changed === true ? undo.except?.password : undefined;
  return lost === undefined ? { by: undo.by } : { never: lost };
}
