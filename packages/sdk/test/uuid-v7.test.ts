import { afterEach, expect, it, vi } from "vitest";
import { uuidV7 } from "../src/engine/uuid-v7.ts";

afterEach(() => vi.unstubAllGlobals());

/** A page that came over plain HTTP has this much of `crypto`. */
const insecure = { getRandomValues: crypto.getRandomValues.bind(crypto) };

it.each([
  ["with randomUUID", undefined],
  ["without it", insecure],
])("is a UUID of version 7 that carries the time, and never the same twice: %s", (_, crypto) => {
  if (crypto !== undefined) vi.stubGlobal("crypto", crypto);
  const now = Date.parse("2026-11-24T05:35:00.123Z");
  const made = Array.from({ length: 1000 }, () => uuidV7(now));
  for (const id of made) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(made).size).toBe(made.length);
  expect(Number.parseInt((made[0] ?? "").replace("-", "").slice(0, 12), 16)).toBe(now);
  expect(uuidV7(now + 1) > uuidV7(now)).toBe(true);
  // Each of the places that may vary does.
  const varying = made.map((id) => id.replaceAll("-", "").slice(13));
  for (let place = 0; place < 19; place += 1)
    expect(new Set(varying.map((id) => id[place])).size).toBe(place === 3 ? 4 : 16);
});
