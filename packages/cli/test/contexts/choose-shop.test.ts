import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { type ChosenShop, chooseShop, type ShopFlags, shopOfEnvironment } from "../../src/contexts/choose-shop.ts";
import { changeContexts } from "../../src/contexts/context-file.ts";
import { processStart } from "../../src/local-shop/process-start.ts";
import { writeState } from "../../src/local-shop/state-file.ts";
import { temporaryFolder } from "../local-shop/temporary-folder.ts";
import { contextOf } from "./fixtures/context-of.ts";

type Environment = Record<string, string>;

let base: Environment;
beforeEach(async () => {
  const folder = temporaryFolder();
  base = { SHOP_CONFIG_DIR: join(folder, "config"), SHOP_DATA_DIR: join(folder, "data") };
  const all = new Map(["one", "two"].map((name) => [name, contextOf(name)]));
  await changeContexts(base, () => ({ chosen: "one", all }));
});

/** A shop of which the file says that this very process runs it. */
function runHere(env: Environment): void {
  const life = { pid: process.pid, process_start: processStart(process.pid) ?? "", started_at: "2026-11-24T09:30:00Z" };
  const services = {
    "user-service": { ...life, url: "http://127.0.0.1:7001" },
    "order-service": { ...life, url: "http://127.0.0.1:7000" },
  };
  mkdirSync(env.SHOP_DATA_DIR ?? "", { recursive: true });
  writeState(env.SHOP_DATA_DIR ?? "", { version: 1, ...life, detached: false, services });
}

const nothingChosen = (): Promise<void> => changeContexts(base, ({ all }) => ({ all, chosen: undefined }));

/** Both URLs in short, what chose them, and the context. */
function chosen(flags: ShopFlags, env: Environment): readonly unknown[] {
  const { userServiceUrl, orderServiceUrl, source, context } = chooseShop(flags, { ...base, ...env });
  return [userServiceUrl, orderServiceUrl, source, context?.name];
}

const flags = { userServiceUrl: "http://f:1", orderServiceUrl: "http://f:2" };
const variables = { SHOP_USER_SERVICE_URL: "http://e:1", SHOP_ORDER_SERVICE_URL: "http://e:2" };
const two = ["https://users.two", "https://orders.two"];

describe("what chooses the shop", () => {
  it("goes in one order", async () => {
    runHere(base);
    const env = { ...variables, SHOP_CONTEXT: "two" };
    expect(chosen({ ...flags, context: "two" }, env)).toEqual([
      "http://f:1",
      "http://f:2",
      "--user-service-url",
      undefined,
    ]);
    expect(chosen({ context: "two" }, variables)).toEqual([...two, "--context", "two"]);
    expect(chosen({}, env)).toEqual(["http://e:1", "http://e:2", "SHOP_USER_SERVICE_URL", undefined]);
    expect(chosen({}, { SHOP_CONTEXT: "two" })).toEqual([...two, "SHOP_CONTEXT", "two"]);
    expect(chosen({}, {})).toEqual(["https://users.one", "https://orders.one", "shop context use", "one"]);
    await nothingChosen();
    expect(chosen({}, {})).toEqual([
      "http://127.0.0.1:7001",
      "http://127.0.0.1:7000",
      "the shop that runs here",
      undefined,
    ]);
    const elsewhere = { SHOP_DATA_DIR: "/nowhere" };
    expect(chosen({}, elsewhere)).toEqual([
      "http://127.0.0.1:5001",
      "http://127.0.0.1:5000",
      "the usual ports",
      undefined,
    ]);
  });

  it("`local` is this machine's shop, whatever the environment says and was chosen", () => {
    runHere(base);
    const local = ["http://127.0.0.1:7001", "http://127.0.0.1:7000"];
    expect(chosen({ context: "local" }, variables)).toEqual([...local, "--context", undefined]);
    expect(chosen({}, { SHOP_CONTEXT: "local" })).toEqual([...local, "SHOP_CONTEXT", undefined]);
  });

  it("takes each service's URL by itself where no context is in it", async () => {
    await nothingChosen();
    const mixed = chosen({ userServiceUrl: "http://f:1" }, variables);
    expect(mixed).toEqual(["http://f:1", "http://e:2", "--user-service-url, SHOP_ORDER_SERVICE_URL", undefined]);
  });

  it("takes an empty variable for none", () => {
    expect(chosen({}, { SHOP_USER_SERVICE_URL: "", SHOP_CONTEXT: "" })[3]).toBe("one");
  });

  it.each<[string, ShopFlags, Environment]>([
    ["a flag and --context", { userServiceUrl: "http://f:1", context: "two" }, {}],
    ["a flag and the chosen one", { orderServiceUrl: "http://f:2" }, {}],
    ["a variable and SHOP_CONTEXT", {}, { SHOP_USER_SERVICE_URL: "http://e:1", SHOP_CONTEXT: "two" }],
  ])("refuses half of a context: %s", (_, given, env) => {
    expect(() => chosen(given, env)).toThrow(/half of each/);
  });

  it("sees through another spelling of the context's own URL", () => {
    expect(chosen({ context: "two", userServiceUrl: "HTTPS://Users.two/" }, {})).toEqual([...two, "--context", "two"]);
  });

  it("gives the operator key of this machine to this machine's shop alone", async () => {
    runHere(base);
    await nothingChosen();
    const keyOf = (given: ShopFlags): ChosenShop["operatorKeyFile"] => chooseShop(given, base).operatorKeyFile;
    expect(keyOf({})).toBe(join(base.SHOP_DATA_DIR ?? "", "operator.key"));
    expect(keyOf({ orderServiceUrl: "http://f:2" })).toBeUndefined();
    expect(keyOf({ context: "two" })).toBeUndefined();
  });
});

describe("the shop that the environment means", () => {
  it("takes no notice of what was chosen before", () => {
    expect(shopOfEnvironment(base)).toMatchObject({ userServiceUrl: "http://127.0.0.1:5001" });
    expect(shopOfEnvironment({ ...base, ...variables })).toMatchObject({ userServiceUrl: "http://e:1" });
    expect(shopOfEnvironment({ ...base, SHOP_CONTEXT: "two" })).toMatchObject({ userServiceUrl: "https://users.two" });
  });

  it("is none when it names a context that is not there", () => {
    expect(shopOfEnvironment({ ...base, SHOP_CONTEXT: "nowhere" })).toBeUndefined();
  });
});
