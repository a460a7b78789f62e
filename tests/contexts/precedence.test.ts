import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../cli/run-cli.ts";
import { succeeded, TwoShops, urlFlags, urlVariables } from "./two-shops.ts";

/** Many processes one after the other: a limit against hanging, not a measure. */
const LONG = { timeout: 120_000 };

let shops: TwoShops;
let contexts: Record<string, string>;
beforeAll(async () => {
  shops = await TwoShops.start();
  contexts = await shops.contexts();
}, LONG.timeout);
afterAll(() => shops[Symbol.asyncDispose]());

interface Who {
  readonly user_service_url: string;
  readonly context: string | null;
  readonly chosen_by: string;
  readonly source: string;
}

/** Who is asked, and by what key: the shops know each other's keys not, so that a wrong one fails. */
const whoami = async (env: Record<string, string>, ...flags: string[]): Promise<Who> =>
  succeeded<Who>(await runCli(["whoami", "--json", ...flags], env));

async function chosen(name: string): Promise<Record<string, string>> {
  const env = await shops.contexts();
  succeeded(await runCli(["context", "use", name, "--json"], env));
  return env;
}

describe("which shop: the first of these that names one", () => {
  it("1. the URLs on the command line, before --context", LONG, async () => {
    const env = { ...contexts, ...urlVariables(shops.one), SHOP_API_KEY: shops.key.one };
    const who = await whoami(env, "--context", "other", ...urlFlags(shops.one));
    expect(who).toMatchObject({ user_service_url: shops.one.users.url, context: null });
    expect(who.chosen_by).toContain("--user-service-url");
  });

  it("2. --context, before the URLs of the environment", LONG, async () => {
    const who = await whoami({ ...contexts, ...urlVariables(shops.one) }, "--context", "other");
    expect(who).toMatchObject({ user_service_url: shops.other.users.url, context: "other", chosen_by: "--context" });
  });

  it("3. the URLs of the environment, before SHOP_CONTEXT", LONG, async () => {
    const env = { ...contexts, ...urlVariables(shops.one), SHOP_API_KEY: shops.key.one, SHOP_CONTEXT: "other" };
    expect(await whoami(env)).toMatchObject({ user_service_url: shops.one.users.url, context: null });
  });

  it("4. SHOP_CONTEXT, before the chosen context", LONG, async () => {
    const who = await whoami({ ...(await chosen("one")), SHOP_CONTEXT: "other" });
    expect(who).toMatchObject({ user_service_url: shops.other.users.url, context: "other", chosen_by: "SHOP_CONTEXT" });
  });

  it("5. the chosen context, before the shop of this machine", LONG, async () => {
    const who = await whoami(await chosen("other"));
    expect(who).toMatchObject({ user_service_url: shops.other.users.url, context: "other" });
    expect(who.chosen_by).toBe("shop context use");
  });

  it(
    "6 and 7. the usual ports of this machine, where nothing runs and nothing is chosen; `local` means it always",
    LONG,
    async () => {
      const usual = { services: [{ url: "http://127.0.0.1:5001" }, { url: "http://127.0.0.1:5000" }], context: null };
      const status = async (env: Record<string, string>, ...flags: string[]): Promise<unknown> =>
        JSON.parse((await runCli(["status", "--json", ...flags], env)).stdout);
      expect(await status(contexts)).toMatchObject(usual);
      const env = { ...(await chosen("other")), ...urlVariables(shops.one) };
      expect(await status(env, "--context", "local")).toMatchObject(usual);
      succeeded(
        await runCli(["context", "use", "local", "--json"], {
          ...env,
          SHOP_USER_SERVICE_URL: "",
          SHOP_ORDER_SERVICE_URL: "",
        }),
      );
      expect(await status({ ...env, SHOP_USER_SERVICE_URL: "", SHOP_ORDER_SERVICE_URL: "" })).toMatchObject(usual);
    },
  );
});

describe("a mixture", () => {
  it.each([
    ["half by a flag", {}, ["--context", "other", "--user-service-url", "http://127.0.0.1:9"]],
    ["half by the environment", { SHOP_CONTEXT: "other", SHOP_ORDER_SERVICE_URL: "http://127.0.0.1:9" }, []],
  ])("of a context and another shop, %s, is refused", LONG, async (_, env, flags) => {
    const { code, stdout, stderr } = await runCli(["products", "list", ...flags], { ...contexts, ...env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/other.*half of each/s);
  });

  it("that names the same shop twice is none", LONG, async () => {
    const who = await whoami(contexts, "--context", "other", "--user-service-url", `${shops.other.users.url}/`);
    expect(who).toMatchObject({ context: "other", user_service_url: shops.other.users.url });
  });

  it("of a context that is not there names those there are", LONG, async () => {
    const { code, stderr } = await runCli(["products", "list", "--context", "nowhere"], contexts);
    expect([code, stderr]).toEqual([3, expect.stringMatching(/nowhere.*one, other, local/s)]);
  });
});
