import { describe, expect, it } from "vitest";
import type { Connection } from "../../src/connection/connect.ts";
import { bannerText } from "../../src/contexts/banner.ts";
import { contextOf } from "./fixtures/context-of.ts";

const now = new Date("2026-11-24T12:00:00.000Z");

const said = (more: Partial<Connection>): string => {
  const urls = { userServiceUrl: "http://127.0.0.1:5001", orderServiceUrl: "http://127.0.0.1:5000" };
  const nothing = {
    credentials: undefined,
    context: undefined,
    unlock: undefined,
    readOnly: false,
    withheldKey: false,
  };
  return bannerText({ ...urls, ...nothing, source: "the usual ports", ...more } as Connection, now);
};

const key = { token: "shop_key_SECRET", source: "a file", who: 'key "nightly"' };

describe("the banner", () => {
  it("says which shop, why, and who, and never the key", () => {
    expect(said({})).toBe("▸ http://127.0.0.1:5001 (the usual ports) as nobody");
    expect(said({ source: "SHOP_USER_SERVICE_URL", credentials: key })).toBe(
      '▸ http://127.0.0.1:5001 (from SHOP_USER_SERVICE_URL) as key "nightly"',
    );
    expect(said({ context: contextOf("production", { label: "EU" }), source: "--context", credentials: key })).toBe(
      '▸ production · EU (http://127.0.0.1:5001, context from --context) as key "nightly"',
    );
  });

  it("names both services where they are on two machines", () => {
    const urls = { userServiceUrl: "https://users.one", orderServiceUrl: "https://orders.one" };
    expect(said(urls)).toContain("https://users.one and https://orders.one");
  });

  it.each([
    ["2026-11-24T12:12:00.000Z", "unlocked for 12 min: why"],
    ["2026-11-24T12:00:20.000Z", "unlocked for 20 s: why"],
    ["2026-11-24T13:30:00.000Z", "unlocked for 1 h 30 min: why"],
    ["2026-11-25T12:00:00.000Z", "unlocked for 24 h: why"],
  ])("tells how long it is open until %s", (until, text) => {
    expect(said({ unlock: { until, reason: "why" } })).toMatch(new RegExp(`as nobody, ${text}$`));
  });
});
