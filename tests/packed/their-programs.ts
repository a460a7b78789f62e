/**
 * Adds a user and a product, places an order, is refused another, and follows the journal to the first. Nothing in it that Node 22
 * does not know yet.
 */
const order = `
  const shop = new Shop();
  const name = process.argv[2];
  const user = await shop.users.add({ name, password: "a long password", address: "1 Main Street" });
  const product = await shop.products.add({ sku: name.toUpperCase(), name, unit_price: 1800, currency: "USD", stock: 3 });
  const wanted = { user_id: user.id, product_id: product.id, quantity: 2 };
  const { value: order, response } = await shop.orders.place(wanted).withResponse();
  const refused = await shop.orders.place(wanted).catch((error) => error);
  let followed;
  for await (const event of shop.events.stream({ after: 0 })) {
    followed = event.type;
    if (event.type === "order.placed" && event.subject.id === order.id) break;
  }
  console.log(JSON.stringify({
    node: process.versions.node,
    total: order.total,
    refused: [isShopError(refused), refused.code, refused.available],
    followed,
    overPool: response.connectionReused !== undefined,
  }));
  await shop[Symbol.asyncDispose]();`;

/** The files of somebody else's program, by their names. */
export const theirPrograms = {
  "order.mjs": `import { isShopError, Shop } from "@shop/sdk";${order}`,
  "order.cjs": `const { isShopError, Shop } = require("@shop/sdk"); (async () => {${order}})();`,
  // What two dependencies of one program may well do: one is an ES module, the other CommonJS.
  "both.mjs": `
    import { createRequire } from "node:module";
    import * as module from "@shop/sdk";
    const common = createRequire(import.meta.url)("@shop/sdk");
    const failureOf = (options) => new module.Shop({ attempts: 1, ...options }).orders.get(1).catch((error) => error);
    const nowhere = { orderServiceUrl: "http://127.0.0.1:1" };
    const errors = [await failureOf(nowhere), await new common.Shop({ attempts: 1, ...nowhere }).orders.get(1).catch((error) => error)];
    const lost = () => Promise.reject(new common.TransportFailure(false, new Error("lost")));
    const carried = await failureOf({ transport: { send: lost, open: lost, close: () => Promise.resolve() } });
    console.log(JSON.stringify({
      apart: module.Shop !== common.Shop,
      known: errors.flatMap((error) => [module, common].map(({ isShopError }) => isShopError(error, "getOrder"))),
      carried: carried.code,
    }));`,
} as const;
