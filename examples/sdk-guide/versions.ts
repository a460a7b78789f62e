import { isShopError, Shop } from "@shop/sdk";

/** Raises the price by a tenth, of what it is then: an edit that comes between is not written over. */
async function raisePrice(shop: Shop, id: number): Promise<number> {
  for (;;) {
    const { unit_price, version } = await shop.products.get(id);
    try {
      const raised = { unit_price: Math.round(unit_price * 1.1) };
      return (await shop.products.update(id, raised, { ifMatch: version })).unit_price;
    } catch (error) {
      if (!isShopError(error) || error.code !== "precondition_failed") throw error;
    }
  }
}

await using shop = new Shop();
console.log(await raisePrice(shop, 1));
