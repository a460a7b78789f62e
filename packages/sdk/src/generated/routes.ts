// Generated from the contract by `pnpm --filter @shop/sdk run generate`. Do not edit.
import type { ClientRoute } from "../call/route.ts";
import type { OperationName } from "../contract.ts";

export const routes: { readonly [name in OperationName]: ClientRoute } = {
  listUsers: {"service":"user-service","method":"GET","path":"/api/users","keyFor":"nobody","ifMatch":false,"undo":null,"reply":{"users":"array","next_cursor":"any"}},
  addUser: {"service":"user-service","method":"POST","path":"/api/users","keyFor":"operators","ifMatch":false,"undo":{"by":"removeUser"},"reply":{"response":"string","user":"object"}},
  login: {"service":"user-service","method":"POST","path":"/api/login","keyFor":"nobody","ifMatch":false,"undo":{"never":"A login changes nothing in the shop; log out to end the session."},"reply":{"response":"string","token":"string","expires_at":"string","user":"object"}},
  logout: {"service":"user-service","method":"POST","path":"/api/logout","keyFor":"nobody","ifMatch":false,"undo":{"never":"A session that has ended stays ended; log in again."},"reply":{"response":"string"}},
  getUser: {"service":"user-service","method":"GET","path":"/api/user/{id}","keyFor":"nobody","ifMatch":false,"undo":null,"reply":{"id":"number","name":"string","address":"string","role":"string","version":"number","created_at":"string","updated_at":"string"}},
  updateUser: {"service":"user-service","method":"PUT","path":"/api/user/{id}","keyFor":"everyone","ifMatch":true,"undo":{"by":"updateUser","except":{"password":"Of a password only a hash is kept, so the old one can't come back; set a new one."}},"reply":{"response":"string","user":"object"}},
  removeUser: {"service":"user-service","method":"DELETE","path":"/api/user/{id}","keyFor":"everyone","ifMatch":true,"undo":{"never":"With the user go their name, address and password, from the journal too."},"reply":{"response":"string","user":"object"}},
  listKeys: {"service":"user-service","method":"GET","path":"/api/keys","keyFor":"nobody","ifMatch":false,"undo":null,"reply":{"keys":"array","next_cursor":"any"}},
  addKey: {"service":"user-service","method":"POST","path":"/api/keys","keyFor":"nobody","ifMatch":false,"undo":{"by":"removeKey"},"reply":{"response":"string","key":"object","token":"string"}},
  removeKey: {"service":"user-service","method":"DELETE","path":"/api/key/{key_id}","keyFor":"nobody","ifMatch":false,"undo":{"never":"Of a key only a hash was kept, and its holder must not get it back; make a new one."},"reply":{"response":"string","key":"object"}},
  listOrders: {"service":"order-service","method":"GET","path":"/api/orders","keyFor":"nobody","ifMatch":false,"undo":null,"reply":{"orders":"array","next_cursor":"any"}},
  placeOrder: {"service":"order-service","method":"POST","path":"/api/orders","keyFor":"everyone","ifMatch":false,"undo":{"by":"cancelOrder"},"reply":{"response":"string","order":"object"}},
  importOrders: {"service":"order-service","method":"POST","path":"/api/orders/import","keyFor":"nobody","ifMatch":false,"undo":{"by":"cancelOrder"},"reply":{"response":"string","outcomes":"array"}},
  getOrder: {"service":"order-service","method":"GET","path":"/api/order/{order_id}","keyFor":"nobody","ifMatch":false,"undo":null,"reply":{"id":"number","user_id":"number","product_id":"number","quantity":"number","date":"string","unit_price":"number","currency":"string","total":"number","version":"number","created_at":"string","updated_at":"string"}},
  updateOrder: {"service":"order-service","method":"PUT","path":"/api/order/{order_id}","keyFor":"everyone","ifMatch":true,"undo":{"by":"updateOrder"},"reply":{"response":"string","order":"object"}},
  cancelOrder: {"service":"order-service","method":"DELETE","path":"/api/order/{order_id}","keyFor":"everyone","ifMatch":true,"undo":{"by":"restoreOrder"},"reply":{"response":"string","order":"object"}},
  restoreOrder: {"service":"order-service","method":"POST","path":"/api/order/{order_id}/restore","keyFor":"everyone","ifMatch":true,"undo":{"by":"cancelOrder"},"reply":{"response":"string","order":"object"}},
  listUserOrders: {"service":"order-service","method":"GET","path":"/api/userorders/{user_id}","keyFor":"nobody","ifMatch":false,"undo":null,"reply":{"orders":"array","next_cursor":"any"}},
  listProducts: {"service":"order-service","method":"GET","path":"/api/products","keyFor":"nobody","ifMatch":false,"undo":null,"reply":{"products":"array","next_cursor":"any"}},
  addProduct: {"service":"order-service","method":"POST","path":"/api/products","keyFor":"everyone","ifMatch":false,"undo":{"by":"removeProduct"},"reply":{"response":"string","product":"object"}},
  getProduct: {"service":"order-service","method":"GET","path":"/api/product/{product_id}","keyFor":"nobody","ifMatch":false,"undo":null,"reply":{"id":"number","sku":"string","name":"string","unit_price":"number","currency":"string","stock":"number","version":"number","created_at":"string","updated_at":"string"}},
  updateProduct: {"service":"order-service","method":"PUT","path":"/api/product/{product_id}","keyFor":"everyone","ifMatch":true,"undo":{"by":"updateProduct"},"reply":{"response":"string","product":"object"}},
  removeProduct: {"service":"order-service","method":"DELETE","path":"/api/product/{product_id}","keyFor":"everyone","ifMatch":true,"undo":{"never":"Its id is never used again; add it anew, and it gets another one."},"reply":{"response":"string","product":"object"}},
  changeStock: {"service":"order-service","method":"POST","path":"/api/product/{product_id}/stock","keyFor":"everyone","ifMatch":false,"undo":{"by":"changeStock"},"reply":{"response":"string","product":"object","movement":"any"}},
  listStockMovements: {"service":"order-service","method":"GET","path":"/api/stock-movements","keyFor":"nobody","ifMatch":false,"undo":null,"reply":{"stock_movements":"array","next_cursor":"any"}},
  listEvents: {"service":"order-service","method":"GET","path":"/api/events","keyFor":"nobody","ifMatch":false,"undo":null,"reply":{"events":"array","next_cursor":"any"}},
  addNote: {"service":"order-service","method":"POST","path":"/api/notes","keyFor":"everyone","ifMatch":false,"undo":{"never":"What stands in the journal is never taken out of it."},"reply":{"response":"string","note":"object"}},
  getStats: {"service":"order-service","method":"GET","path":"/api/stats","keyFor":"nobody","ifMatch":false,"undo":null,"reply":{"users":"number","products":"number","orders":"number","units_in_stock":"number","revenue":"array","days":"array"}},
};
