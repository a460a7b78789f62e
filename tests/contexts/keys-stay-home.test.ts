import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ran, runCli } from "../cli/run-cli.ts";
import { succeeded, TwoShops, urlVariables } from "./two-shops.ts";

/** Many processes one after the other: a limit against hanging, not a measure. */
const LONG = { timeout: 120_000 };

let shops: TwoShops;
let thief: Thief;
beforeAll(async () => {
  [shops, thief] = await Promise.all([TwoShops.start(), Thief.start()]);
}, LONG.timeout);
afterAll(async () => {
  await Promise.all([shops[Symbol.asyncDispose](), thief[Symbol.asyncDispose]()]);
});

/** A shop that is none: it keeps what it is sent, refuses everybody, and hopes for a key. */
class Thief implements AsyncDisposable {
  readonly #server = createServer(({ headers }, response) => {
    this.heard.push(headers.authorization);
    const problem = {
      type: "about:blank",
      title: "No",
      status: 401,
      detail: "No.",
      code: "unauthenticated",
      request_id: "1",
    };
    response.writeHead(401, { "content-type": "application/problem+json" }).end(JSON.stringify(problem));
  });
  /** The Authorization of every call. */
  readonly heard: (string | undefined)[] = [];

  static async start(): Promise<Thief> {
    const thief = new Thief();
    await new Promise<void>((resolve) => thief.#server.listen(0, "127.0.0.1", resolve));
    return thief;
  }

  get url(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** Runs it, and gives what the thief heard of it. */
async function tried(words: readonly string[], env: Record<string, string>): Promise<Ran & { heard: unknown[] }> {
  const before = thief.heard.length;
  const ran = await runCli(words, env);
  return { ...ran, heard: thief.heard.slice(before) };
}

const thiefFlags = (): string[] => ["--user-service-url", thief.url, "--order-service-url", thief.url];

describe("a key goes to its own shop and no other", () => {
  it("SHOP_API_KEY is not taken along to a shop that a flag or a context names", LONG, async () => {
    const env = { ...shops.environment(), ...urlVariables(shops.one), SHOP_API_KEY: shops.key.one };
    const byFlag = await tried(["users", "list", ...thiefFlags()], env);
    expect({ code: byFlag.code, heard: byFlag.heard }).toEqual({ code: 4, heard: [undefined] });
    expect(byFlag.stderr).toContain("SHOP_API_KEY was not sent there");
    succeeded(await runCli(["context", "add", "thief", ...thiefFlags(), "--session", "--no-check", "--json"], env));
    const byContext = await tried(["users", "list", "--context", "thief"], env);
    expect({ code: byContext.code, heard: byContext.heard }).toEqual({ code: 4, heard: [undefined] });
    succeeded(await runCli(["context", "use", "thief", "--json"], shopless(env)));
    const chosen = await tried(["users", "list"], shopless(env));
    expect({ code: chosen.code, heard: chosen.heard }).toEqual({ code: 4, heard: [undefined] });
    expect(chosen.stderr).toContain("SHOP_CONTEXT=thief");
  });

  it("SHOP_API_KEY beside SHOP_CONTEXT is meant for that context", LONG, async () => {
    const env = { ...(await shops.contexts()), SHOP_CONTEXT: "one", SHOP_API_KEY: shops.one.operatorKey };
    expect(succeeded(await runCli(["whoami", "--json"], env))).toMatchObject({
      source: "SHOP_API_KEY",
      context: "one",
    });
  });

  it("a context's key is used for it whatever the environment says, and not elsewhere", LONG, async () => {
    const env = { ...(await shops.contexts()), ...urlVariables(shops.one), SHOP_API_KEY: shops.key.one };
    expect(succeeded(await runCli(["whoami", "--json", "--context", "other"], env))).toMatchObject({
      context: "other",
    });
    const { code, heard } = await tried(["users", "list", ...thiefFlags()], env);
    expect({ code, heard }).toEqual({ code: 4, heard: [undefined] });
  });

  it("a context whose URL was changed in the file does not take its key along", LONG, async () => {
    const env = await shops.contexts();
    const file = `${env.SHOP_CONFIG_DIR}/contexts.json`;
    await writeFile(file, (await readFile(file, "utf8")).replaceAll(shops.one.orders.url, thief.url));
    const { code, stderr, heard } = await tried(["products", "list", "--context", "one"], env);
    expect({ code, heard }).toEqual({ code: 4, heard: [] });
    expect(stderr).toMatch(/was given for .*was not sent/s);
    expect(stderr).not.toContain(shops.key.one);
  });

  it("a session goes to the two services that it was opened at", LONG, async () => {
    await shops.one.client().addUser("keeper", "a long password");
    const env = { ...shops.environment(), ...urlVariables(shops.one) };
    const login = ["login", "keeper", "--password-stdin", "--json"];
    succeeded(await runCli(login, env, "a long password\n"));
    expect(succeeded(await runCli(["whoami", "--json"], env))).toMatchObject({ name: "keeper" });
    const { code, heard } = await tried(["orders", "list", "--order-service-url", thief.url], env);
    expect({ code, heard }).toEqual({ code: 4, heard: [undefined] });
  });

  it("two contexts at one shop are two people", LONG, async () => {
    const env = shops.environment();
    for (const name of ["ana", "ben"]) {
      await shops.one.client().addUser(name, "a long password");
      const urls = ["--user-service-url", shops.one.users.url, "--order-service-url", shops.one.orders.url];
      succeeded(await runCli(["context", "add", name, ...urls, "--session", "--json"], env));
      succeeded(await runCli(["login", name, "--context", name, "--password-stdin", "--json"], env, "a long password"));
    }
    for (const name of ["ana", "ben"])
      expect(succeeded(await runCli(["whoami", "--context", name, "--json"], env))).toMatchObject({ name });
    expect((await runCli(["whoami", ...["--user-service-url", shops.one.users.url]], env)).code).toBe(4);
  });
});

/** The same without a word about which shop. */
function shopless(env: Record<string, string>): Record<string, string> {
  const { SHOP_USER_SERVICE_URL: _, SHOP_ORDER_SERVICE_URL: __, ...others } = env;
  return others;
}
