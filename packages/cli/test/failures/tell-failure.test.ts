import { Shop, type Transport } from "@shop/sdk";
import { expect, test } from "vitest";
import type { Terminal } from "../../src/commands/command.ts";
import { tellFailure } from "../../src/failures/tell-failure.ts";

const problem = {
  type: "about:blank",
  title: "",
  status: 503,
  code: "overloaded",
  detail: "Too much to do.",
  retry_after: 30,
};

/** A service that has too much to do for the next half minute. */
const busy: Transport = {
  send: async () => ({
    status: 503,
    headers: { "content-type": "application/problem+json", "retry-after": "30", "x-request-id": "r-1" },
    body: JSON.stringify(problem),
    truncated: false,
  }),
  open: () => Promise.reject(new Error("no streams here")),
  close: async () => {},
};

async function told(
  call: Promise<unknown>,
  ...argv: string[]
): Promise<{ readonly code: number; readonly text: string }> {
  let text = "";
  const stderr = { write: (chunk: string) => (text += chunk) };
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { code: tellFailure(error, { stderr, env: {} } as unknown as Terminal, argv), text };
}

test("an error is an object in the words of the contract, with when to try again and nothing of how it was called", async () => {
  await using shop = new Shop({ transport: busy, deadline: 10_000, apiKey: null });
  const refused = await told(shop.orders.get(12), "orders", "get", "12", "--json");
  const { error } = JSON.parse(refused.text) as { readonly error: Record<string, unknown> };
  expect(Object.keys(error).sort()).toEqual(
    [
      "code",
      "exit_code",
      "message",
      "next",
      "operation",
      "request_id",
      "retry_after",
      "retry_at",
      "service",
      "status",
    ].sort(),
  );
  expect(error).toMatchObject({ code: "overloaded", status: 503, request_id: "r-1", retry_after: 30, exit_code: 1 });
  expect(Date.parse(String(error.retry_at)) - Date.now()).toBeGreaterThan(20_000);

  const held = await told(shop.orders.get(12), "orders", "get", "12", "--json");
  const after = (JSON.parse(held.text) as { readonly error: Record<string, unknown> }).error;
  expect(after).toMatchObject({ code: "paused", exit_code: 1, next: ["shop orders get 12 --json"] });
  expect(after).toHaveProperty("retry_at");
});

test("a call that was held back says in how many seconds, and how to try again", async () => {
  await using shop = new Shop({ transport: busy, deadline: 10_000, apiKey: null });
  await told(shop.orders.get(12));
  const { code, text } = await told(shop.orders.get(12), "orders", "get", "12");
  expect(code).toBe(1);
  expect(text).toMatch(/was not sent: order-service .* Try again in (29|30) s/);
  expect(text).toContain("Next: ");
});
