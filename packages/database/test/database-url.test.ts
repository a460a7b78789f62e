import { resolve } from "node:path";
import { expect, test } from "vitest";
import { parseDatabaseUrl } from "../src/index.ts";

test.each([
  ["sqlite:shop.db", resolve("shop.db")],
  ["sqlite:./data/shop.db", resolve("data/shop.db")],
  ["sqlite:/var/lib/shop.db", "/var/lib/shop.db"],
  ["sqlite:///var/lib/shop.db", "/var/lib/shop.db"],
  ["sqlite:////var/lib/shop.db", "/var/lib/shop.db"],
  ["SQLite:/var/lib/shop.db", "/var/lib/shop.db"],
  ["sqlite:/with%20space/shop.db", "/with space/shop.db"],
  ["sqlite:/100%/shop.db", "/100%/shop.db"],
])("%s is the file %s", (url, file) => {
  expect(parseDatabaseUrl(url)).toEqual({ engine: "sqlite", file });
});

test.each(["postgres://shop:secret@db:5432/shop", "postgresql://localhost/shop", "postgres://a,b:6432/shop"])(
  "%s is PostgreSQL",
  (url) => {
    expect(parseDatabaseUrl(url)).toEqual({ engine: "postgres", url });
  },
);

test.each([
  ["", /no scheme/],
  ["shop.db", /no scheme/],
  ["mysql://localhost/shop", /its scheme is "mysql:"/],
  ["sqlite:", /names no file/],
  ["sqlite::memory:", /names no file/],
  ["sqlite:/var/lib/", /names no file/],
  ["sqlite://host/shop.db", /host/],
  ["sqlite:/shop.db?mode=ro", /takes no \?/],
])("%j is refused: %s", (url, message) => {
  expect(() => parseDatabaseUrl(url)).toThrow(message);
});
