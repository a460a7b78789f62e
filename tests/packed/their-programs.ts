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
  // How a call fails in runtimes that have a fetch of their own. SHOP_ORDER_SERVICE_URL is a server that lies.
  "losses.mjs": `
    import { Shop } from "@shop/sdk";
    const failureOf = (shop, id, options) => shop.orders.get(id, options).catch((error) => error);
    const shop = new Shop({ attempts: 1, apiKey: "shop_key_secret" });
    const refused = await failureOf(new Shop({ orderServiceUrl: process.argv[2], attempts: 1 }), 1);
    const signal = AbortSignal.timeout(100);
    const aborted = await failureOf(shop, "hangs", { signal });
    const redirected = await failureOf(shop, "elsewhere");
    const endless = await failureOf(shop, "endless");
    await shop.close();
    console.log(JSON.stringify({
      refused: [refused.code, refused.certainty],
      aborted: [aborted.code, aborted.cause === signal.reason],
      redirected: [redirected.code, redirected.status],
      endless: [endless.code, endless.status, endless.body.length],
    }));`,
} as const;

/** A worker of Cloudflare's that does the same as order.mjs for each request that it gets. */
export const theirWorker = `
  import { isShopError, Shop } from "@shop/sdk";
  const process = { argv: [], versions: {} };
  export default {
    async fetch(request, { users, orders, key }) {
      let told;
      const console = { log: (text) => { told = text; } };
      const options = { userServiceUrl: users, orderServiceUrl: orders, apiKey: key };
      process.argv[2] = new URL(request.url).pathname.slice(1);
      if (process.argv[2] === "") return new Response("ready");
      ${order.replace("new Shop()", "new Shop(options)")}
      return new Response(told);
    },
  };`;
