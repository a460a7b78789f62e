import { expect, test } from "vitest";
import { readConfig } from "../src/config.ts";

test("without any variable the service takes the port of the original, on this machine, and a file in the data folder", () => {
  const { settings, database } = readConfig({ SHOP_DATA_DIR: "/var/lib/shop" });
  expect(settings).toMatchObject({ host: "127.0.0.1", port: 5001, open: false });
  expect(database).toEqual({ engine: "sqlite", file: "/var/lib/shop/shop.db" });
});

test("S2: DATABASE_URL names the central database", () => {
  expect(readConfig({ DATABASE_URL: "sqlite:/data/central.db" }).database).toEqual({
    engine: "sqlite",
    file: "/data/central.db",
  });
});
