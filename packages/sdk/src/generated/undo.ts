// Generated from the contract by `pnpm --filter @shop/sdk run generate`. Do not edit.
import type { OperationName } from "../contract.ts";

/** How a change is taken back: by which operation, and what that can't bring back; or why never. */
export type Undo =
  | { readonly by: OperationName; readonly except?: Readonly<Record<string, string>> }
  | { readonly never: string };

/** Of those that change something. */
export const undos: { readonly [name in OperationName]?: Undo } = {
  addUser: {"by":"removeUser"},
  login: {"never":"A login changes nothing in the shop; log out to end the session."},
  logout: {"never":"A session that has ended stays ended; log in again."},
  updateUser: {"by":"updateUser","except":{"password":"Of a password only a hash is kept, so the old one can't come back; set a new one."}},
  removeUser: {"never":"With the user go their name, address and password, from the journal too."},
  addKey: {"by":"removeKey"},
  removeKey: {"never":"Of a key only a hash was kept, and its holder must not get it back; make a new one."},
  placeOrder: {"by":"cancelOrder"},
  importOrders: {"by":"cancelOrder"},
  updateOrder: {"by":"updateOrder"},
  cancelOrder: {"by":"restoreOrder"},
  restoreOrder: {"by":"cancelOrder"},
  addProduct: {"by":"removeProduct"},
  updateProduct: {"by":"updateProduct"},
  removeProduct: {"never":"Its id is never used again; add it anew, and it gets another one."},
  changeStock: {"by":"changeStock"},
  addNote: {"never":"What stands in the journal is never taken out of it."},
};
