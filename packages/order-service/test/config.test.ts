import { expect, test } from "vitest";
import { readConfig } from "../src/config.ts";

const env = { SHOP_DATA_DIR: "/var/lib/shop" };

test("without anything said listens on the original's port and keeps its data in the data folder", () => {
  const { settings, database } = readConfig(env);
  expect([settings.host, settings.port]).toEqual(["127.0.0.1", 5000]);
  expect(database).toEqual({ engine: "sqlite", file: expect.stringMatching(/^\/var\/lib\/shop\/.+/) });
});

test("takes the database that it is given, and says what is wrong with one that is none", () => {
  expect(readConfig({ ...env, DATABASE_URL: "sqlite:/srv/shop.db" }).database).toEqual({
    engine: "sqlite",
    file: "/srv/shop.db",
  });
  expect(() => readConfig({ ...env, DATABASE_URL: "mysql://localhost/shop" })).toThrow(/DATABASE_URL/);
});
