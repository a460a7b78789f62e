import { Shop } from "@shop/sdk";

await using shop = new Shop();
const { value: product, response } = await shop.products.get(1).withResponse();
console.log(product.name, response.status, response.attempts, response.headers.etag);
