import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../scripts/steps.ts";

/** What all three say: it compiles when the types are the contract's, and not when they are missing (`any`) or others. */
const uses = `
  const order = await shop.orders.place({ user_id: 4, product_id: 1, quantity: 2 });
  const total: number = order.total;
  for await (const product of shop.products.list()) { const sku: string = product.sku; sku.trim(); }
  const { response } = await shop.orders.get(order.id).withResponse();
  const reused: boolean | undefined = response.connectionReused;
  try { await shop.orders.cancel(order.id, { ifMatch: order.version }); } catch (error) {
    if (isShopError(error, "placeOrder") && error.code === "insufficient_stock") { const left: number = error.available; console.log(left); }
  }
  // @ts-expect-error The contract says that it is a number.
  await shop.orders.place({ user_id: 4, product_id: 1, quantity: "2" });
  // @ts-expect-error So is this.
  const wrong: string = order.total;
  console.log(total, reused, wrong);`;

const options = `{ userServiceUrl: "http://127.0.0.1:1", orderServiceUrl: "http://127.0.0.1:1", apiKey: null }`;

/** The files of somebody else's project, by their names. */
export const theirTypes = {
  "module.mts": `import { isShopError, Shop } from "@shop/sdk";
    await using shop = new Shop(${options});
    ${uses}`,
  "common.cts": `import { isShopError, Shop } from "@shop/sdk";
    async function main(): Promise<void> {
      await using shop = new Shop(${options});
      ${uses}
    }
    void main();`,
  "page.ts": `import { isShopError, Shop } from "@shop/sdk";
    const shop: Shop = new Shop(${options});
    document.title = shop.constructor.name;
    ${uses}`,
} as const;

const checked = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  // The SDK's declarations are checked too.
  skipLibCheck: false,
  target: "es2022",
};

/** A program on Node has its types, a page those of a browser and none of Node. Their settings, not ours. */
export const theirSettings = {
  // It reads the same declarations as nodenext, under which they are checked.
  node16: program("node16", { skipLibCheck: true }),
  nodenext: program("nodenext"),
  bundler: {
    compilerOptions: {
      ...checked,
      ...{ module: "esnext", moduleResolution: "bundler", types: [] },
      lib: ["es2023", "esnext.disposable", "dom", "dom.asynciterable"],
    },
    files: ["page.ts"],
  },
};

export type Resolution = keyof typeof theirSettings;

function program(module: string, less: object = {}): object {
  const lib = ["es2023", "esnext.disposable"];
  const compilerOptions = { ...checked, ...less, module, types: ["node"], lib };
  return { compilerOptions, files: ["module.mts", "common.cts"] };
}

/** As every project on Node has them. */
export async function linkTypesOfNode(folder: string): Promise<void> {
  await symlink(join(root, "node_modules/@types"), join(folder, "node_modules/@types"));
}
