import { isShopError, Shop } from "@shop/sdk";

// Three tries of at most half a second each, a second and a half in all.
await using shop = new Shop({ deadline: 1_500, attemptTimeout: 500, attempts: 3 });
const leaving = new AbortController();
process.once("SIGTERM", () => leaving.abort(new Error("the program ends")));
try {
  const product = await shop.products.get(1, { signal: leaving.signal });
  console.log(`${product.name}: ${product.stock} left`);
} catch (error) {
  if (!isShopError(error)) throw error;
  console.log(`${error.code} after ${error.attempts} attempts`);
}
