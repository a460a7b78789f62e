import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { problemOf } from "../../support/shop-client.ts";
import { answering, type ClientOf, isProblem, operations, RightCalls, rightCall, send } from "./calls.ts";
import { ShopInProcess } from "./shop-in-process.ts";

// What is wrong with a request, whatever it asks for: each operation answers as its contract says. How it answers for what it does
// itself is tested beside it, and who may call it in tests/who-may.

let shop: ShopInProcess;
let clientOf: ClientOf;
let calls: RightCalls;
beforeAll(async () => {
  shop = await ShopInProcess.open();
  clientOf = await shop.serve();
  calls = await RightCalls.of(operations, clientOf);
});
afterAll(() => shop[Symbol.asyncDispose]());

/** No thing has it. */
const UNKNOWN_ID = 9_007_199_254_740_991;

describe("a request that is not right", () => {
  it.each(answering(400))("$id refuses a parameter that it does not have", async ({ id }) => {
    const call = calls.get(id);
    const path = `${call.path}${call.path.includes("?") ? "&" : "?"}nothing=1`;
    isProblem(await send({ ...call, path }, clientOf), 400, "invalid_request");
  });

  it.each(answering(413))("$id refuses a body that is too large", async ({ id }) => {
    const body = "x".repeat(100_000);
    isProblem(await send(calls.get(id), clientOf, { body }), 413, "payload_too_large");
  });

  it.each(answering(415))("$id refuses a body that is no JSON", async ({ id }) => {
    const headers = { "content-type": "text/plain" };
    isProblem(await send(calls.get(id), clientOf, { headers }), 415, "unsupported_media_type");
  });

  it.each(answering(404).filter(({ route }) => route.path.includes("{")))(
    "$id does not find what is not there",
    async ({ id }) => {
      const call = calls.get(id);
      const answer = await send({ ...call, path: call.path.replace(/\d+/, String(UNKNOWN_ID)) }, clientOf);
      expect(answer.status, answer.text).toBe(404);
      expect(problemOf(answer).code).toMatch(/_not_found$/);
    },
  );

  it.each(answering(412))("$id does nothing when the thing has moved on", async ({ id }) => {
    isProblem(await send(calls.get(id), clientOf, { headers: { "if-match": '"999"' } }), 412, "precondition_failed");
  });

  it.each(answering(422))("$id refuses a key that came with another request", async (operation) => {
    const key = crypto.randomUUID();
    expect((await send(await rightCall(operation, clientOf), clientOf, { key })).status).toBe(200);
    isProblem(await send(calls.get(operation.id), clientOf, { key }), 422, "idempotency_key_reused");
  });
});
