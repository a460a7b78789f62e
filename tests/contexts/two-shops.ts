import { randomUUID } from "node:crypto";
import { type Ran, runCli } from "../cli/run-cli.ts";
import { type RunningShop, startShop } from "../support/running-shop.ts";

/** Two shops, and settings of nobody's: what a wrong choice between them would do shows in what they have. */
export class TwoShops implements AsyncDisposable {
  readonly one: RunningShop;
  readonly other: RunningShop;
  readonly key: Readonly<Record<"one" | "other", string>>;

  private constructor(one: RunningShop, other: RunningShop, key: TwoShops["key"]) {
    this.one = one;
    this.other = other;
    this.key = key;
  }

  static async start(): Promise<TwoShops> {
    const [one, other] = await Promise.all([startShop(), startShop()]);
    await Promise.all([one.client().addProduct("ONE", 1), other.client().addProduct("OTHER", 1)]);
    return new TwoShops(one, other, { one: await newKey(one), other: await newKey(other) });
  }

  /** An environment that names no shop, with a folder of settings of its own. */
  environment(): Record<string, string> {
    return {
      PATH: process.env.PATH ?? "",
      HOME: this.one.directory,
      SHOP_DATA_DIR: `${this.one.directory}/nothing-runs-here`,
      SHOP_CONFIG_DIR: `${this.one.directory}/config-${randomUUID()}`,
    };
  }

  /** An environment with both as contexts, `one` and `other`, their keys in the file. */
  async contexts(...flags: readonly string[]): Promise<Record<string, string>> {
    const env = this.environment();
    for (const name of ["one", "other"] as const) succeeded(await this.add(name, name, env, flags));
    return env;
  }

  add(name: string, shop: "one" | "other", env: Record<string, string>, flags: readonly string[]): Promise<Ran> {
    const words = ["context", "add", name, ...urlFlags(this[shop]), "--api-key-stdin", "--keep-key", "file", ...flags];
    return runCli(words, env, `${this.key[shop]}\n`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([this.one[Symbol.asyncDispose](), this.other[Symbol.asyncDispose]()]);
  }
}

export const urlFlags = ({ users, orders }: RunningShop): string[] => [
  ...["--user-service-url", users.url],
  ...["--order-service-url", orders.url],
];

export const urlVariables = ({ users, orders }: RunningShop): Record<string, string> => ({
  SHOP_USER_SERVICE_URL: users.url,
  SHOP_ORDER_SERVICE_URL: orders.url,
});

/** For what must succeed in silence: the JSON that it printed. */
export function succeeded<T>({ code, stdout, stderr }: Ran): T {
  if (code !== 0 || stderr !== "") throw new Error(`exit ${code}\n${stderr}\n${stdout}`);
  return stdout.startsWith("{") || stdout.startsWith("[") ? (JSON.parse(stdout) as T) : (stdout as T);
}

async function newKey(shop: RunningShop): Promise<string> {
  const options = { body: { name: "nightly" } };
  return (await shop.client().ok<{ token: string }>("users", "POST", "/api/keys", options)).token;
}
