import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseDatabaseUrl } from "@shop/database";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Environment } from "../../src/config/environment.ts";
import { EnvironmentError } from "../../src/config/environment-error.ts";
import { type ServiceSettings, serviceSettings } from "../../src/config/service-settings.ts";

const settings = (env: Environment): ServiceSettings =>
  serviceSettings(env, { defaultPort: 5001, workingFolder: "/srv/shop" });

function problemsOf(env: Environment): { names: string[]; message: string } {
  try {
    settings(env);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    expect(error.code).toBe("wrong_environment");
    return { names: error.fields.problems.map(({ name }) => name), message: error.message };
  }
  return { names: [], message: "" };
}

async function fileWith(content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "shop-env-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "secret"), content);
  return join(folder, "secret");
}

const key = "an-operator-key-0123456789";

describe("the settings of a service", () => {
  it.each([{}, { HOST: "", PORT: "", SHOP_DATA_DIR: "", DATABASE_URL: "", SHOP_OPEN: "", LOG_LEVEL: "" }])(
    "have defaults for what is not there or empty",
    (env) => {
      expect(settings(env)).toEqual({
        host: "127.0.0.1",
        port: 5001,
        dataDir: "/srv/shop/.shop",
        databaseUrl: "sqlite:/srv/shop/.shop/shop.db",
        databasePool: 10,
        trustedProxies: [],
        operatorKey: undefined,
        open: false,
        metricsToken: undefined,
        corsOrigins: [],
        logLevel: "info",
      });
    },
  );

  it("are taken from the environment", () => {
    const env = {
      HOST: "0.0.0.0",
      PORT: "0",
      SHOP_DATA_DIR: "data",
      DATABASE_URL: "postgres://a:b@c,d:6432/e",
      SHOP_DATABASE_POOL: "25",
      SHOP_TRUSTED_PROXIES: "10.0.0.7, fd00::/8",
      SHOP_OPERATOR_KEY: key,
      SHOP_METRICS_TOKEN: `${key}-metrics`,
      SHOP_CORS_ORIGINS: "https://shop.example, http://localhost:3000",
      LOG_LEVEL: "debug",
    };
    expect(settings(env)).toEqual({
      host: "0.0.0.0",
      port: 0,
      dataDir: "/srv/shop/data",
      databaseUrl: "postgres://a:b@c,d:6432/e",
      databasePool: 25,
      trustedProxies: ["10.0.0.7", "fd00::/8"],
      operatorKey: key,
      open: false,
      metricsToken: `${key}-metrics`,
      corsOrigins: ["https://shop.example", "http://localhost:3000"],
      logLevel: "debug",
    });
    expect(settings({ SHOP_DATA_DIR: "/var/lib/shop" }).databaseUrl).toBe("sqlite:/var/lib/shop/shop.db");
  });

  it("find the database whatever the folder is called", () => {
    const folder = "/srv/my shop/100%? #1";
    const { databaseUrl } = settings({ SHOP_DATA_DIR: folder });
    expect(parseDatabaseUrl(databaseUrl)).toEqual({ engine: "sqlite", file: `${folder}/shop.db` });
  });

  it("take a secret from a file, without its line break", async () => {
    expect(settings({ SHOP_OPERATOR_KEY_FILE: await fileWith(`${key}\n`) }).operatorKey).toBe(key);
    expect(settings({ SHOP_METRICS_TOKEN_FILE: await fileWith(`${key}\r\n`) }).metricsToken).toBe(key);
  });

  it("take the database's URL, which may hold a password, from a file as well", async () => {
    const DATABASE_URL_FILE = await fileWith("postgres://shop:hunter2@db/shop\n");
    expect(settings({ DATABASE_URL_FILE }).databaseUrl).toBe("postgres://shop:hunter2@db/shop");
  });

  it.each(["127.0.0.1", "localhost", "::1"])("may be open on %s", (HOST) => {
    expect(settings({ HOST, SHOP_OPEN: "1" }).open).toBe(true);
    expect(settings({ HOST, SHOP_OPEN: "0" }).open).toBe(false);
  });
});

describe("wrong settings", () => {
  it.each([
    ["PORT", "65536", "a whole number from 0 to 65535"],
    ["PORT", "-1", "a whole number from 0 to 65535"],
    ["PORT", "5e3", "a whole number from 0 to 65535"],
    ["PORT", " 5000", "a whole number from 0 to 65535"],
    ["PORT", "http", "a whole number from 0 to 65535"],
    ["SHOP_OPEN", "true", "only 1 turns it on"],
    ["SHOP_OPEN", "yes", "only 1 turns it on"],
    ["LOG_LEVEL", "loud", "not one of fatal, error, warn, info"],
    ["SHOP_TRUSTED_PROXIES", "proxy.example", "which is no address and no network"],
    ["SHOP_TRUSTED_PROXIES", "0.0.0.0/0", "which is everybody"],
    ["DATABASE_URL", "mysql://x", "not a URL that begins with sqlite:"],
    ["DATABASE_URL", "shop.db", "not a URL that begins with sqlite:"],
    ["SHOP_OPERATOR_KEY", "short", "fewer than 20 characters"],
    ["SHOP_OPERATOR_KEY", `${key} ${key}`, "only visible ASCII"],
    ["SHOP_METRICS_TOKEN", "short", "fewer than 16 characters"],
    ["SHOP_OPERATOR_KEY_FILE", "/nowhere/key", "ENOENT"],
    ["DATABASE_URL_FILE", "/nowhere/url", "ENOENT"],
    ["SHOP_CORS_ORIGINS", "*", "every page of the world"],
    ["SHOP_CORS_ORIGINS", "https://shop.example,*", "every page of the world"],
    ["SHOP_CORS_ORIGINS", "null", 'names "null", which is no origin'],
    ["SHOP_CORS_ORIGINS", "shop.example", 'names "shop.example", which is no origin'],
    ["SHOP_CORS_ORIGINS", "file:///page.html", "which is no origin"],
    ["SHOP_CORS_ORIGINS", "https://shop.example/", "where a browser would say https://shop.example"],
    ["SHOP_CORS_ORIGINS", "https://Shop.example", "where a browser would say https://shop.example"],
    ["SHOP_CORS_ORIGINS", "https://shop.example:443", "where a browser would say https://shop.example"],
    ["SHOP_CORS_ORIGINS", "https://shop.example/a?b", "where a browser would say https://shop.example"],
  ])("%s=%s is refused", (name, value, why) => {
    const { names, message } = problemsOf({ [name]: value });
    expect(names).toHaveLength(1);
    expect(message).toContain(name);
    expect(message).toContain(why);
    expect(message).toMatch(/For example: \w+=.+/);
  });

  it.each(["0.0.0.0", "::", "192.168.1.5", "shop.example"])("an open shop on %s is refused", (HOST) => {
    expect(problemsOf({ HOST, SHOP_OPEN: "1" })).toEqual({
      names: ["SHOP_OPEN"],
      message: expect.stringContaining(`HOST=${HOST} is not only for this machine`),
    });
  });

  it.each(["SHOP_OPERATOR_KEY", "DATABASE_URL"])("%s that is given twice is refused", async (name) => {
    const env = { [name]: key, [`${name}_FILE`]: await fileWith(key) };
    expect(problemsOf(env)).toEqual({ names: [name], message: expect.stringContaining("only one of them can count") });
  });

  it("are told all at once, and no secret is repeated", async () => {
    const env = {
      PORT: "many",
      LOG_LEVEL: "loud",
      SHOP_OPEN: "maybe",
      DATABASE_URL: "mysql://shop:hunter2@db/shop",
      SHOP_OPERATOR_KEY: "hunter2",
      SHOP_METRICS_TOKEN_FILE: await fileWith("hunter2\n"),
    };
    const { names, message } = problemsOf(env);
    expect(names.toSorted()).toEqual([
      "DATABASE_URL",
      "LOG_LEVEL",
      "PORT",
      "SHOP_METRICS_TOKEN",
      "SHOP_OPEN",
      "SHOP_OPERATOR_KEY",
    ]);
    expect(message.split("\n")).toHaveLength(7);
    expect(message).not.toContain("hunter2");
  });
});
