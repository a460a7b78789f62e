import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Random, randomFrom } from "../power-cut/random.ts";
import { inconsistencies } from "../support/consistency.ts";
import { DatabaseWatch } from "../support/database-watch.ts";
import { seedFrom, tell } from "../support/seed.ts";
import { openWire, type WireAnswer, type WireConnection } from "../support/wire.ts";
import { type Cast, openCast } from "./cast.ts";
import { ambiguousFramings } from "./raw/framings.ts";
import { placeOrderBytes } from "./raw/place-order.ts";

const soak = process.env.SHOP_SOAK === "1";
const seed = seedFrom("SHOP_SEED");

let cast: Cast;
let watch: DatabaseWatch;
let connections = 0;
const statuses: Record<number, number> = {};
beforeAll(async () => {
  cast = await openCast();
  watch = new DatabaseWatch(cast.shop.databaseFile);
});
afterAll(async () => {
  tell(`raw bytes: seed ${seed}: ${connections} connections, answers by status ${JSON.stringify(statuses)}`);
  watch[Symbol.dispose]();
  await cast.shop[Symbol.asyncDispose]();
});

async function open(): Promise<WireConnection> {
  connections += 1;
  return openWire(Number(new URL(cast.shop.orders.url).port));
}

/** Every answer to the bytes, once both sides have ended. */
async function answersTo(bytes: Buffer | string): Promise<WireAnswer[]> {
  const connection = await open();
  connection.write(typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes);
  connection.socket.end();
  const answers = await connection.answersToTheEnd();
  for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1;
  connection.destroy();
  return answers;
}

/** What is wrong with answers of which none may be a success, nor our fault. */
function faultsOf(answers: readonly WireAnswer[]): string[] {
  return answers.flatMap(({ status, headers, text }) => {
    const isProblem = headers["content-type"] === "application/problem+json" && /"code":"\w+"/.test(text);
    return status >= 400 && status < 500 && isProblem ? [] : [`${status} ${headers["content-type"]} ${text}`];
  });
}

/** How many orders there are. */
function orders(): number {
  const database = new Database(cast.shop.databaseFile, { readonly: true });
  const count = database.prepare("SELECT count(*) FROM orders").pluck().get() as number;
  database.close();
  return count;
}

/** Whether the service goes on as if nothing had been. */
async function isWell(): Promise<void> {
  expect(await cast.shop.client().call("orders", "GET", "/api/products?limit=1")).toMatchObject({ status: 200 });
  expect(cast.shop.orders.alive).toBe(true);
}

describe("bytes that can be read in two ways, with an order behind them", () => {
  it.each(ambiguousFramings)("$what: refused, the connection ended, the order not placed", async ({ bytes }) => {
    const answers = await answersTo(bytes(placeOrderBytes(cast).toString("latin1")));
    expect(faultsOf(answers)).toEqual([]);
    expect(answers).toHaveLength(1);
    expect(answers[0]?.headers.connection).toBe("close");
    expect(watch.changes()).toEqual([]);
  });

  it("the order in the body of a request that takes none is not placed", async () => {
    const order = placeOrderBytes(cast).toString("latin1");
    const head = `GET /api/products HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${order.length}\r\n\r\n`;
    expect((await answersTo(head + order)).map(({ status }) => status)).toEqual([400]);
    expect(watch.changes()).toEqual([]);
  });

  it("an order that follows in plain sight is placed", async () => {
    const head = "GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n";
    const answers = await answersTo(head + placeOrderBytes(cast).toString("latin1"));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(watch.changes()).toContain("orders");
  });
});

describe("a request that is cut off", () => {
  it.each(["ended", "broken off"])(
    "anywhere, by a connection that is %s, changes nothing and is nobody's fault but the caller's",
    async (how) => {
      const whole = placeOrderBytes(cast);
      const wrong: string[] = [];
      for (let length = 1; length < whole.byteLength; length += soak ? 1 : 4) {
        const connection = await open();
        connection.write(whole.subarray(0, length));
        if (how === "ended") connection.socket.end();
        else connection.socket.resetAndDestroy();
        const answers = await connection.answersToTheEnd();
        wrong.push(...faultsOf(answers), ...watch.changes().map((table) => `${table} changed, cut at ${length}`));
      }
      expect(wrong).toEqual([]);
      await isWell();
      expect(watch.changes()).toEqual([]);
    },
  );
});

/** Cuts the bytes at random places. */
function* pieces(bytes: Buffer, random: Random): Generator<Buffer> {
  for (let at = 0; at < bytes.byteLength; ) {
    const length = 1 + random.below(random.chance(0.3) ? 3 : 200);
    yield bytes.subarray(at, at + length);
    at += length;
  }
}

describe("several requests in one go", () => {
  it("are answered in their order, each with its own answer, wherever the packets are cut", async () => {
    const random = randomFrom(seed, 1);
    const get = (id: string, target: string): Buffer =>
      Buffer.from(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: ${id}\r\n\r\n`);
    const kinds: readonly [(id: string) => Buffer, number][] = [
      [(id): Buffer => get(id, "/api/products?limit=1"), 200],
      [(id): Buffer => get(id, "/api/products?limit=0"), 400],
      [(id): Buffer => get(id, "/api/orders"), 401],
      [(id): Buffer => get(id, "/nowhere"), 404],
      [(id): Buffer => placeOrderBytes(cast, id), 200],
      [(id) => Buffer.from(placeOrderBytes(cast, id).toString("latin1").replace("quantity", "QUANTITY")), 400],
      [(id) => Buffer.from(placeOrderBytes(cast, id).toString("latin1").replace("POST", "PATCH")), 405],
    ];
    for (let round = 0; round < (soak ? 400 : 25); round++) {
      const chosen = Array.from({ length: 2 + random.below(20) }, () => kinds[random.below(kinds.length)] ?? kinds[0]);
      const sent = chosen.map((kind, index) => ({ id: `pipelined-${round}-${index}`, kind }));
      const connection = await open();
      const bytes = Buffer.concat(sent.map(({ id, kind }) => kind?.[0](id) ?? Buffer.alloc(0)));
      for (const piece of pieces(bytes, random)) {
        connection.write(piece);
        if (random.chance(0.3)) await new Promise(setImmediate);
      }
      connection.socket.end();
      const answers = await connection.answersToTheEnd();
      const got = answers.map(({ status, headers }) => [headers["x-request-id"], status]);
      expect(got, `SHOP_SEED=${seed}, round ${round}`).toEqual(sent.map(({ id, kind }) => [id, kind?.[1]]));
      connection.destroy();
    }
  });
});

/** A request with something in it that was changed by chance. */
function mutated(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.byteLength);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (random.below(6)) {
    case 0:
      return Buffer.concat([before, random.bytes(1), after.subarray(1)]);
    case 1:
      return Buffer.concat([before, after.subarray(1 + random.below(8))]);
    case 2:
      return Buffer.concat([before, random.bytes(1 + random.below(8)), after]);
    case 3:
      return Buffer.concat([before, after.subarray(0, random.below(40)), after]);
    case 4:
      return Buffer.concat([
        before,
        Buffer.from(random.pick(["\r\n", "\n", "\0", "{", '"', ":", " ", "%", "\r\n\r\n"])),
        after,
      ]);
    default:
      return random.bytes(1 + random.below(400));
  }
}

describe("bytes of chance", () => {
  it("get no answer that is our fault, and an order for each answer that says so", async () => {
    const random = randomFrom(seed, 2);
    const before = orders();
    let placed = 0;
    const wrong: string[] = [];
    for (let round = 0; round < (soak ? 6_000 : 300); round++) {
      const bytes = mutated(placeOrderBytes(cast), random);
      for (const { status, headers, text } of await answersTo(random.chance(0.2) ? mutated(bytes, random) : bytes)) {
        if (status === 200 && text.includes("Order placed")) placed += 1;
        else if (status >= 500 || !headers["content-type"]?.includes("json"))
          wrong.push(`round ${round}: ${status} ${text}: ${bytes.toString("latin1")}`);
      }
    }
    expect(wrong, `SHOP_SEED=${seed}`).toEqual([]);
    expect(orders() - before).toBe(placed);
    expect(inconsistencies(cast.shop.databaseFile)).toEqual([]);
    await isWell();
  });
});
