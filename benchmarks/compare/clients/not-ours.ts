import { readFileSync } from "node:fs";
import { type CallSettings, type Contender, secret } from "../contender.ts";
import { load } from "../contenders/load.ts";

const { dependencies } = JSON.parse(readFileSync(new URL("../contenders/package.json", import.meta.url), "utf8")) as {
  readonly dependencies: { readonly stripe: string; readonly openai: string; readonly "openapi-fetch": string };
};

// Of each as much as is used here: none of them is installed with this repository, so their own types are not there to the compiler.
interface Stripe {
  readonly customers: {
    retrieve(id: string, params: object, options: object): Promise<unknown>;
    create(params: object, options: object): Promise<unknown>;
  };
}
interface OpenAI {
  readonly models: { retrieve(id: string, options: object): Promise<unknown> };
  readonly completions: { create(body: object, options: object): Promise<unknown> };
}
interface OpenApiClient {
  GET(
    path: string,
    init: object,
  ): Promise<{ readonly data?: unknown; readonly error?: unknown; readonly response: Response }>;
  POST(path: string, init: object): ReturnType<OpenApiClient["GET"]>;
}

const close = async (): Promise<void> => {};

const stripe: Contender = {
  name: "stripe",
  version: dependencies.stripe,
  module: "stripe",
  program: `import Stripe from "stripe"; globalThis.client = new Stripe("x");`,
  connect: async (url, { timeout } = {}) => {
    const { default: Client } = (await load("stripe")) as { default: new (key: string, options: object) => Stripe };
    const { hostname: host, port } = new URL(url);
    const settings = { host, port: Number(port), protocol: "http", telemetry: false, ...(timeout && { timeout }) };
    const client = new Client(secret, settings);
    return {
      read: (id, options = {}) => client.customers.retrieve(id, {}, options),
      change: (options = {}) => client.customers.create({ name: "Ana" }, options),
      close,
    };
  },
};

const openai: Contender = {
  name: "openai",
  version: dependencies.openai,
  module: "openai",
  program: `import OpenAI from "openai"; globalThis.client = new OpenAI();`,
  connect: async (url, { timeout } = {}) => {
    const { default: Client } = (await load("openai")) as { default: new (options: object) => OpenAI };
    const client = new Client({ apiKey: secret, baseURL: `${url}/v1`, ...(timeout && { timeout }) });
    return {
      read: (id, options = {}) => client.models.retrieve(id, options),
      change: (options = {}) => client.completions.create({ model: "m", prompt: "x" }, options),
      close,
    };
  },
};

const openapiFetch: Contender = {
  name: "openapi-fetch",
  version: dependencies["openapi-fetch"],
  module: "openapi-fetch",
  program: `import createClient from "openapi-fetch"; globalThis.client = createClient({ baseUrl: "http://x" });`,
  connect: async (url) => {
    const { default: create } = (await load("openapi-fetch")) as { default: (options: object) => OpenApiClient };
    const client = create({ baseUrl: url, headers: { authorization: `Bearer ${secret}` } });
    // It has no option for a key: what it is given is a header, as the contract declares one.
    const init = ({ signal, idempotencyKey }: CallSettings = {}): object => ({
      signal,
      params: { header: idempotencyKey === undefined ? {} : { "Idempotency-Key": idempotencyKey } },
    });
    return {
      read: (order_id, settings) =>
        client.GET("/api/order/{order_id}", { ...init(settings), params: { path: { order_id } } }),
      change: (settings) =>
        client.POST("/api/orders", { ...init(settings), body: { user_id: 4, product_id: 1, quantity: 2 } }),
      close,
    };
  },
};

export const notOurs: readonly Contender[] = [stripe, openai, openapiFetch];
