import { fileURLToPath } from "node:url";
import type { Shop } from "@shop/sdk";
import { type Contender, secret } from "../contender.ts";

/** As it is published: bundled and without the sources' comments. */
const module = fileURLToPath(new URL("../../../packages/sdk/dist/index.js", import.meta.url));

export const ours: Contender = {
  name: "@shop/sdk",
  version: "0.1.0",
  module,
  program: `import { Shop } from ${JSON.stringify(module)}; globalThis.client = new Shop();`,
  connect: async (url, { timeout } = {}) => {
    const loaded = (await import(module)) as { readonly Shop: typeof Shop };
    const settings = { userServiceUrl: url, orderServiceUrl: url, apiKey: secret, deadline: timeout };
    const shop = new loaded.Shop(settings);
    return {
      // As a program in JavaScript may: what the compiler refuses is part of what is compared.
      read: (id, settings) => shop.orders.get(id as unknown as number, settings),
      change: (settings) => shop.orders.place({ user_id: 4, product_id: 1, quantity: 2 }, settings),
      close: () => shop.close(),
    };
  },
};
