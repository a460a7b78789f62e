import { build, type Metafile } from "esbuild";
import type { SdkProject } from "./sdk-project.ts";

/** What a web page does: shows the products, logs somebody in, places an order, and follows the journal. And what goes wrong there. */
const page = `
  import { isShopError, Shop } from "@shop/sdk";

  window.buy = async ({ userServiceUrl, orderServiceUrl, name, password }) => {
    const visitor = new Shop({ userServiceUrl, orderServiceUrl });
    const products = await visitor.products.list().toArray({ max: 100 });
    const { token, user } = await visitor.login(name, password);
    const shop = visitor.withToken(token);
    const status = await shop.status();
    const done = new AbortController();
    const followed = (async () => {
      for await (const event of shop.events.stream({ after: 0, signal: done.signal })) {
        if (event.type === "order.placed") return event.subject.id;
      }
    })();
    const wanted = { user_id: user.id, product_id: products[0].id, quantity: 2 };
    const { value: order, response } = await shop.orders.place(wanted).withResponse();
    const changed = await shop.orders.update(order.id, { quantity: 1 }, { ifMatch: order.version });
    const refused = await shop.orders.place({ ...wanted, quantity: 99 }).catch((error) => error);
    const mismatch = await shop.orders.cancel(order.id, { ifMatch: order.version }).catch((error) => error);
    const [product] = await shop.products.list().toArray({ max: 1 });
    const result = {
      products: products.map(({ sku }) => sku),
      ready: status.ok,
      total: order.total,
      requestId: response.requestId !== undefined && response.requestId === response.headers["x-request-id"],
      changed: changed.quantity,
      left: product.stock,
      refused: [isShopError(refused, "placeOrder"), refused.code, refused.available],
      mismatch: mismatch.code,
      followed: (await followed) === order.id,
    };
    await visitor.close();
    return result;
  };

  const failed = ({ code, certainty, status, message }) => ({ code, certainty, status, message });

  window.list = (orderServiceUrl) =>
    new Shop({ orderServiceUrl, attempts: 1 }).products.list().toArray({ max: 1 }).then(() => "let in", failed);

  window.lose = (orderServiceUrl, id, ms) =>
    new Shop({ orderServiceUrl, attempts: 1, apiKey: "shop_key_secret" }).orders.get(id, { deadline: ms }).then(() => "let in", failed);

  window.intend = () => new Shop().intent("./first.intent", () => Promise.resolve()).catch(String);
`;

/** The page in a bundle, as a bundler makes it for browsers, and what is in it. */
export async function buildPage(project: SdkProject): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: [await project.write("page.js", page)],
    absWorkingDir: project.folder,
    outdir: "bundle",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    metafile: true,
    logLevel: "warning",
  });
  return metafile;
}
