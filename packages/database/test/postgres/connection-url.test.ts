import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { parsePostgresUrl } from "../../src/postgres/connection-url.ts";

const plain = { tls: false, applicationName: undefined, options: undefined };

describe("a postgres: URL", () => {
  test.each([
    [
      "postgres://shop:se%40cret@db:6432/shop",
      { hosts: [{ host: "db", port: 6432 }], user: "shop", password: "se@cret", database: "shop" },
    ],
    [
      "postgresql://db",
      { hosts: [{ host: "db", port: 5432 }], user: undefined, password: undefined, database: undefined },
    ],
    [
      "postgres://shop@one,two:6432,[::1]:7000/shop?target_session_attrs=read-write",
      {
        hosts: [
          { host: "one", port: 5432 },
          { host: "two", port: 6432 },
          { host: "::1", port: 7000 },
        ],
        user: "shop",
        password: undefined,
        database: "shop",
      },
    ],
  ])("%s", (url, expected) => {
    expect(parsePostgresUrl(url)).toEqual({ ...plain, ...expected });
  });

  test("carries settings of the session", () => {
    const url = parsePostgresUrl("postgres://db/shop?application_name=till&options=-c%20search_path%3Dshop");
    expect(url).toMatchObject({ applicationName: "till", options: "-c search_path=shop" });
  });

  test.each([
    ["postgres://", /names no host|is no host/],
    ["postgres://db:port/shop", /is no host/],
    ["postgres://db:99999/shop", /is no host/],
    ["postgres://u:hunter2@db/shop?sslmode=prefer", /sslmode=prefer is not one of/],
    ["postgres://u:hunter2@db/shop?sslmode=verify-ca", /needs sslrootcert/],
    ["postgres://u:hunter2@db/shop?sslrootcert=/not/there", /can't be read \(ENOENT\)/],
    ["postgres://u:hunter2@db/shop?sslcert=/not/there", /can't be read/],
    ["postgres://u:hunter2@db/shop?target_session_attrs=any", /takes no changes/],
    ["postgres://u:hunter2@db/shop?sslmod=require", /has a setting "sslmod"/],
    ["postgres://u:hunter2%@db/shop", /write % as %25/],
  ])("%s is refused, without its password", (url, message) => {
    let said = "";
    try {
      parsePostgresUrl(url);
    } catch (error) {
      said = String(error);
    }
    expect(said).toMatch(message);
    expect(said).toMatch(/^Error: DATABASE_URL is not usable: .*Give it like postgres:/);
    expect(said).not.toContain("hunter2");
  });
});

describe("sslmode", () => {
  async function certificate(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), "shop-tls-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    writeFileSync(join(folder, "ca.pem"), "-----BEGIN CERTIFICATE-----");
    return encodeURIComponent(join(folder, "ca.pem"));
  }

  test("decides what is checked, as for PostgreSQL's own clients", async () => {
    const ca = await certificate();
    const tls = (query: string) => parsePostgresUrl(`postgres://db/shop?${query}`).tls;
    expect(tls("sslmode=disable")).toBe(false);
    expect(tls("sslmode=require")).toEqual({ rejectUnauthorized: false });
    expect(tls("sslmode=verify-full")).toEqual({});
    expect(tls(`sslrootcert=${ca}`)).toEqual({ ca: "-----BEGIN CERTIFICATE-----" });
    for (const mode of ["require", "verify-ca"]) {
      expect(tls(`sslmode=${mode}&sslrootcert=${ca}`)).toEqual({
        ca: "-----BEGIN CERTIFICATE-----",
        checkServerIdentity: expect.any(Function),
      });
    }
  });
});
