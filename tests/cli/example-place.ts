import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RunningShop } from "../support/running-shop.ts";
import { cliEnvironment, cliMain } from "./run-cli.ts";

/** What a person's folder holds in the examples. */
const FILES: Readonly<Record<string, string>> = {
  "users.csv": "name,address\nPaula,1 Main Street\nQuinn,2 Main Street\n",
  "products.csv": "sku,name,unit_price,currency\nTEA-9,Rooibos,900,USD\n",
  "orders.csv": "user,product,quantity,date\nAna Trujillo,NW-001,1,2023-11-28\n",
  "steps.sh": "shop products list\n",
  "session.sh": 'set -eu\n\nshop products list\n#= {"exit":0}\n',
  "session.ts":
    'import assert from "node:assert/strict";\nimport { Shop } from "@shop/sdk";\n\nawait using shop = new Shop();\n\n// $ shop stats\nassert.ok((await shop.stats.get()).products > 0);\n',
  "session.ndjson": '{"words":["products","list"],"exit":0,"rows":[],"count":0,"ms":5}\n',
};

/** A shop as the examples speak of it, made once and then copied: a copy costs a start, a new one all that is in it. */
export class ExampleShops implements AsyncDisposable {
  readonly #template: string;

  private constructor(template: string) {
    this.#template = template;
  }

  static async make(): Promise<ExampleShops> {
    const template = await mkdtemp(join(tmpdir(), "shop-examples-"));
    const shop = new RunningShop(template, {});
    await shop.start();
    await fill(shop);
    await Promise.all([shop.users.end("SIGTERM"), shop.orders.end("SIGTERM")]);
    return new ExampleShops(template);
  }

  async copy(): Promise<RunningShop> {
    const directory = await mkdtemp(join(tmpdir(), "shop-example-"));
    await cp(this.#template, directory, { recursive: true });
    const shop = new RunningShop(directory, {});
    await shop.start();
    return shop;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#template, { recursive: true, force: true });
  }
}

/** Users up to 5, of whom 4 is Ana Trujillo and 5 newUser; product 1 is NW-001, of which 39 are there; 12 orders; keys 1 to 3. */
async function fill(shop: RunningShop): Promise<void> {
  const client = shop.client();
  for (const name of ["Maria Anders", "Thomas Hardy", "Christina Berglund", "Ana Trujillo", "newUser"]) {
    await client.addUser(name, "a long password");
  }
  const { id } = await client.addProduct("NW-001", 63, 1800);
  await client.addProduct("NW-002", 5, 1900);
  for (let count = 0; count < 12; count++) await client.placeOrder(4, id, 2);
  for (const name of ["one", "two", "three"]) await client.ok("users", "POST", "/api/keys", { body: { name } });
}

/** Such a shop, and a folder of its own in which a person works, with settings of their own. It goes with the shop. */
export class ExamplePlace {
  readonly shop: RunningShop;
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;

  private constructor(shop: RunningShop, folder: string) {
    this.shop = shop;
    this.folder = folder;
    const env: Record<string, string> = {
      ...cliEnvironment(shop),
      SHOP_API_KEY: shop.operatorKey,
      PASSWORD: "a long password",
    };
    this.env = {
      ...env,
      KEY: shop.operatorKey,
      PATH: `${folder}/bin:${env.PATH}`,
      SHELL: "/bin/sh",
      TMPDIR: folder,
      SHOP_CONFIG_DIR: `${folder}/config`,
      SHOP_DATA_DIR: `${folder}/data`,
    };
  }

  static async at(shop: RunningShop): Promise<ExamplePlace> {
    const folder = await mkdtemp(join(shop.directory, "work-"));
    const place = new ExamplePlace(shop, folder);
    const launcher = `#!/bin/sh\nexec '${process.execPath}' '${cliMain}' "$@"\n`;
    await mkdir(join(folder, "bin"));
    await writeFile(join(folder, "bin", "shop"), launcher, { mode: 0o755 });
    for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
    return place;
  }
}
