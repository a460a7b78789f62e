import type { BulkShop } from "./bulk-shop.ts";

export const soak = process.env.SHOP_SOAK === "1";

const head = "user,product,quantity,date,unit_price,currency";
const users = ["Ana", '"Trujillo, ""la otra"""', "Ørsted Ångström", "千 字", "O'Neil"];
const skus = ["TEA", "CUP", "POT-1", "x.y_z"];
const dayMs = 86_400_000;

/** Lines of a file of orders. No two are alike, so that one that is there twice or not at all is seen. */
export function* orderLines(count: number): Generator<string> {
  yield `${head}\n`;
  for (let row = 0; row < count; row += 1) {
    const day = new Date(Date.UTC(2001, 0, 1) + Math.floor(row / 1000) * dayMs).toISOString().slice(0, 10);
    const [user, sku] = [users[row % users.length], skus[row % skus.length]];
    yield `${user},${sku},${1 + (row % 1000)},${day},${100 + (row % 7)},${row % 3 === 0 ? "EUR" : "USD"}\n`;
  }
}

export const orderFile = (count: number): string => [...orderLines(count)].join("");

/** The users and products that the orders name, with stock for all of them. */
export async function addPeopleAndProducts(shop: BulkShop): Promise<void> {
  for (const name of ["Ana", 'Trujillo, "la otra"', "Ørsted Ångström", "千 字", "O'Neil"])
    await shop.client.addUser(name);
  for (const sku of skus) await shop.client.addProduct(sku, 900_000_000);
}

/** Waits until the shop has so many orders. It is asked again and again: what is waited for is another process. */
export async function ordersReach(shop: BulkShop, count: number, whileTrue: () => boolean): Promise<number> {
  for (;;) {
    const { orders } = await shop.client.ok<{ orders: number }>("orders", "GET", "/api/stats");
    if (orders >= count || !whileTrue()) return orders;
  }
}
