import { describe, expect, test } from "vitest";
import { Shop, type ShopOptions } from "../src/index.ts";
import { readOptions } from "../src/options.ts";

describe("the options of a shop", () => {
  test("have defaults", () => {
    const settings = readOptions({}, {});
    expect(settings.urls["user-service"].url).toBe("http://127.0.0.1:5001");
    expect(settings.urls["order-service"].url).toBe("http://127.0.0.1:5000");
    expect(settings).toMatchObject({ token: undefined, deadline: 30_000, attempts: 4, firstPause: 250 });
  });

  test("come from the environment before the defaults", () => {
    const settings = readOptions(
      {},
      { SHOP_USER_SERVICE_URL: "https://a.example/users/", SHOP_ORDER_SERVICE_URL: "", SHOP_API_KEY: "shop_key_x" },
    );
    expect(settings.urls["user-service"]).toEqual({
      origin: "https://a.example",
      prefix: "/users",
      url: "https://a.example/users",
    });
    expect(settings.urls["order-service"].url).toBe("http://127.0.0.1:5000");
    expect(settings.token).toBe("shop_key_x");
  });

  test("come from the arguments before the environment", () => {
    const environment = { SHOP_USER_SERVICE_URL: "http://wrong:1", SHOP_API_KEY: "wrong" };
    const settings = readOptions({ userServiceUrl: new URL("http://right:2"), apiKey: "right" }, environment);
    expect(settings.urls["user-service"].url).toBe("http://right:2");
    expect(settings.token).toBe("right");
    expect(readOptions({ apiKey: null }, environment).token).toBeUndefined();
  });

  test.each<[object, string]>([
    [{ userServiceUrl: "localhost:5001" }, "userServiceUrl"],
    [{ userServiceUrl: "" }, "userServiceUrl"],
    [{ userServiceUrl: 5001 }, "userServiceUrl"],
    [{ orderServiceUrl: "ftp://127.0.0.1" }, "orderServiceUrl"],
    [{ orderServiceUrl: "http://me:secret@127.0.0.1" }, "orderServiceUrl"],
    [{ orderServiceUrl: "http://127.0.0.1/?a=b" }, "orderServiceUrl"],
    [{ orderServiceUrl: "http://127.0.0.1/#a" }, "orderServiceUrl"],
    [{ apiKey: "" }, "apiKey"],
    [{ apiKey: "shop_key_x\nx-evil: 1" }, "apiKey"],
    [{ apiKey: 7 }, "apiKey"],
    [{ deadline: 0 }, "deadline"],
    [{ deadline: Number.NaN }, "deadline"],
    [{ deadline: Number.POSITIVE_INFINITY }, "deadline"],
    [{ deadline: "30" }, "deadline"],
    [{ deadline: 2 ** 31 }, "deadline"],
    [{ attempts: 0 }, "attempts"],
    [{ attempts: 1.5 }, "attempts"],
    [{ firstPause: -1 }, "firstPause"],
    [{ firstPause: "0" }, "firstPause"],
    [{ timeout: 5 }, "timeout"],
    [{ transport: null }, "send"],
    [{ transport: { send: () => {}, close: () => {} } }, "open"],
  ])("%j is a TypeError that names %s", (options, name) => {
    const wrong = (): Shop => new Shop(options as ShopOptions);
    expect(wrong).toThrow(TypeError);
    expect(wrong).toThrow(name);
  });

  test.each([
    ["SHOP_USER_SERVICE_URL", "nonsense"],
    ["SHOP_ORDER_SERVICE_URL", "nonsense"],
    ["SHOP_API_KEY", "with space"],
  ])("a wrong %s is a TypeError that names it", (name, value) => {
    expect(() => readOptions({}, { [name]: value })).toThrow(name);
  });

  test("never show the key, or a password, in the message", () => {
    expect(() => new Shop({ apiKey: "geheim geheim" })).toThrow(/^(?!.*geheim)/);
    expect(() => new Shop({ userServiceUrl: "http://me:geheim@host" })).toThrow(/^(?!.*geheim)/);
  });
});
