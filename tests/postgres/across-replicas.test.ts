import type { Order, Product, User } from "@shop/openapi";
import { type JournalEvent, Shop } from "@shop/sdk";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { outcomeOf, outcomesOf } from "../race/outcomes.ts";
import { builtServices } from "../support/built-services.ts";
import { type PostgresServer, startPostgres } from "../support/postgres/index.ts";
import type { Answer, ShopClient } from "../support/shop-client.ts";
import { Replicas } from "./support/replicas.ts";

const limitMs = 20_000;
const password = "a long password";

let server: PostgresServer;
let replicas: Replicas;
let here: ShopClient;
let there: ShopClient;
let product: Product;
let number = 0;

beforeAll(async () => {
  server = await startPostgres();
  replicas = await Replicas.start({
    databaseUrl: await server.createDatabase(),
    count: 2,
    programs: await builtServices(),
  });
  [here, there] = [replicas.client(0), replicas.client(1)];
  product = await here.addProduct("SHARED", 1_000_000);
});
afterAll(async () => {
  await replicas[Symbol.asyncDispose]();
  await server.remove();
});

const newUser = (): Promise<User> => here.addUser(`user ${++number}`);
const own = (replica: number, token: string, { id }: User): Promise<Answer> =>
  replicas.client(replica, token).call("users", "GET", `/api/user/${id}`);
/** What each replica of each service says to this token. */
async function everywhere(token: string, user: User): Promise<string[]> {
  const answers = [0, 1].flatMap((replica) => [
    own(replica, token, user),
    replicas.client(replica, token).call("orders", "GET", `/api/userorders/${user.id}`),
  ]);
  return (await Promise.all(answers)).map(outcomeOf);
}
const letIn = Array(4).fill("200");
const shutOut = Array(4).fill("401 unauthenticated");

describe("what one replica knows, the other knows at once", () => {
  test("an Idempotency-Key: the reply to the letter, and no other body", async () => {
    const user = await newUser();
    const body = { user_id: user.id, product_id: product.id, quantity: 1 };
    const first = await here.call("orders", "POST", "/api/orders", { body, key: "of-two-replicas" });
    const second = await there.call("orders", "POST", "/api/orders", { body, key: "of-two-replicas" });
    expect([first.status, second.status, second.text]).toEqual([200, 200, first.text]);
    expect([first, second].map(({ headers }) => headers["idempotent-replayed"])).toEqual([undefined, "true"]);
    const other = await there.call("orders", "POST", "/api/orders", {
      body: { ...body, quantity: 2 },
      key: "of-two-replicas",
    });
    expect(outcomeOf(other)).toBe("422 idempotency_key_reused");
  });

  test("an Idempotency-Key that comes forty times at once, to both, makes one order", async () => {
    const user = await newUser();
    const body = { user_id: user.id, product_id: product.id, quantity: 1 };
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        (n % 2 === 0 ? here : there).call("orders", "POST", "/api/orders", { body, key: "forty-times" }),
      ),
    );
    expect(outcomesOf(answers)).toEqual({ "200": 40 });
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const { orders } = await there.ok<{ orders: Order[] }>("orders", "GET", `/api/userorders/${user.id}`);
    expect(orders).toHaveLength(1);
  });

  test("failed logins: those at one count at the other", async () => {
    const { name } = await newUser();
    const guess = (n: number): Promise<Answer> =>
      replicas
        .client(n % 2, null)
        .call("users", "POST", "/api/login", { body: { name, password: `wrong ${n} wrong` } });
    const outcomes: string[] = [];
    for (let n = 0; n < 10; n += 1) outcomes.push(outcomeOf(await guess(n)));
    expect(outcomes).toEqual(Array(10).fill("401 wrong_credentials"));
    for (const n of [0, 1]) expect(outcomeOf(await guess(n))).toBe("429 too_many_requests");
  });

  test("a session, and its end", async () => {
    const user = await newUser();
    const token = await replicas.client(0, null).login(user.name);
    expect(await everywhere(token, user)).toEqual(letIn);
    await replicas.client(1, token).ok("users", "POST", "/api/logout");
    expect(await everywhere(token, user)).toEqual(shutOut);
  });

  test("a new password, which ends the sessions", async () => {
    const user = await newUser();
    const token = await replicas.client(0, null).login(user.name);
    expect(await everywhere(token, user)).toEqual(letIn);
    await there.ok("users", "PUT", `/api/user/${user.id}`, { body: { password: "another long password" } });
    expect(await everywhere(token, user)).toEqual(shutOut);
    const login = (client: ShopClient, word: string): Promise<Answer> =>
      client.call("users", "POST", "/api/login", { body: { name: user.name, password: word } });
    expect(outcomeOf(await login(here, password))).toBe("401 wrong_credentials");
    expect(outcomeOf(await login(here, "another long password"))).toBe("200");
  });

  test("a user who is gone, with their sessions", async () => {
    const user = await newUser();
    const token = await replicas.client(0, null).login(user.name);
    expect(await everywhere(token, user)).toEqual(letIn);
    await there.ok("users", "DELETE", `/api/user/${user.id}`);
    expect(await everywhere(token, user)).toEqual(shutOut);
    expect(outcomeOf(await own(0, replicas.operatorKey, user))).toBe("404 user_not_found");
    const body = { user_id: user.id, product_id: product.id, quantity: 1 };
    expect(outcomeOf(await here.call("orders", "POST", "/api/orders", { body }))).toBe("404 user_not_found");
  });

  test("another role", async () => {
    const user = await newUser();
    const token = await replicas.client(0, null).login(user.name);
    const list = (replica: number): Promise<Answer> =>
      replicas.client(replica, token).call("orders", "GET", "/api/orders");
    expect(outcomeOf(await list(0))).toBe("403 not_allowed");
    await there.ok("users", "PUT", `/api/user/${user.id}`, { body: { role: "operator" } });
    expect([outcomeOf(await list(0)), outcomeOf(await list(1))]).toEqual(["200", "200"]);
  });

  test("an API key, and its removal", async () => {
    const user = await newUser();
    const { key, token } = await here.ok<{ key: { id: number }; token: string }>("users", "POST", "/api/keys", {
      body: { name: "of one replica" },
    });
    expect(await everywhere(token, user)).toEqual(letIn);
    await there.ok("users", "DELETE", `/api/key/${key.id}`);
    expect(await everywhere(token, user)).toEqual(shutOut);
  });
});

test("the stream of events at one replica tells of what all of them have done, each once and in order", async () => {
  const [at] = replicas.orders;
  await using shop = new Shop({ orderServiceUrl: at?.url, apiKey: replicas.operatorKey });
  const before = await newestEvent();
  const ending = new AbortController();
  const seen: JournalEvent[] = [];
  const following = (async () => {
    for await (const event of shop.events.stream({ after: before, signal: ending.signal })) seen.push(event);
  })().catch((error: unknown) => {
    if (!ending.signal.aborted) throw error;
  });
  const users = await Promise.all(
    Array.from({ length: 10 }, (_, n) => replicas.client(n % 2).addUser(`streamed ${n}`)),
  );
  await Promise.all(
    Array.from({ length: 100 }, (_, n) => replicas.client(n % 2).placeOrder(users[n % 10]?.id ?? 0, product.id, 1)),
  );
  await expect.poll(() => seen.length, { timeout: limitMs }).toBe(110);
  ending.abort();
  await following;
  const ids = seen.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
  const { events } = await there.ok<{ events: JournalEvent[] }>("orders", "GET", "/api/events?limit=200&sort=-id");
  expect(seen).toEqual(events.slice(0, 110).toReversed());
  const types = Map.groupBy(seen, ({ type }) => type);
  expect([types.get("user.added")?.length, types.get("order.placed")?.length]).toEqual([10, 100]);
});

async function newestEvent(): Promise<number> {
  const { events } = await here.ok<{ events: JournalEvent[] }>("orders", "GET", "/api/events?limit=1&sort=-id");
  return events[0]?.id ?? 0;
}
