// Orders one of a product. With a shop running: SHOP_API_KEY=… node examples/testing-your-own-code/main.ts USER_ID PRODUCT_ID
import { Shop } from "@shop/sdk";
import { checkOut } from "./check-out.ts";

await using shop = new Shop();
const [user_id = 0, product_id = 0] = process.argv.slice(2).map(Number);
const checkedOut = await checkOut(shop, { user_id, product_id, quantity: 1 });
process.stdout.write("order" in checkedOut ? `order ${checkedOut.order.id}\n` : `only ${checkedOut.onlyLeft} left\n`);
