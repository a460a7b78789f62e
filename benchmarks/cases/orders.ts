import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Contender, startContender } from "../contenders/process.ts";
import { copyShopFolder, makeShopFolder, type ShopFolder, startOrderService } from "../contenders/shop-folder.ts";
import type { LoadOptions } from "../load/request.ts";
import { perSecond, runLoad } from "../load/run-load.ts";
import { type Case, inTurn, type Measured } from "./case.ts";
import { line } from "./line.ts";

const limitServer = fileURLToPath(new URL("../contenders/limit-server.ts", import.meta.url));

export const startLimitServer = ({ directory }: ShopFolder, groupLimit: number): Promise<Contender> =>
  startContender(limitServer, { args: [join(directory, "shop.db"), String(groupLimit)] }, {});

const load =
  (kind: LoadOptions["kind"], folder: ShopFolder, { port }: Contender): (() => Promise<number>) =>
  async () =>
    perSecond(
      await runLoad({
        kind,
        port,
        connections: 64,
        seconds: 3,
        token: folder.token,
        user: folder.user,
        products: folder.products,
        orders: folder.orders,
      }),
    );

/** Durable orders: everything on, against the limit server, and against a commit for every order. */
export const orders: Case = {
  name: "orders",
  run: async (rounds) => {
    await using folder = await makeShopFolder(1_000);
    await using limitFolder = await copyShopFolder(folder);
    await using singleFolder = await copyShopFolder(folder);
    await using shop = await startOrderService(folder);
    await using limit = await startLimitServer(limitFolder, 64);
    await using single = await startLimitServer(singleFolder, 1);
    const ours = load("place", folder, shop);
    const grouped = await inTurn({ ours, theirs: load("place", limitFolder, limit), rounds });
    const memory = shop.memory();
    const alone = await inTurn({ ours, theirs: load("place", singleFolder, single), rounds });
    return [
      line("POST /api/orders, durable, against the limit server", grouped, ">= 0.8", (ratio) => ratio >= 0.8),
      line("POST /api/orders against one commit per order", alone, ">= 5", (ratio) => ratio >= 5),
      {
        what: "memory of order-service under load (MB)",
        ratio: memory,
        pairs: [],
        budget: "<= 150",
        met: memory <= 150,
        note: "resident",
      },
    ];
  },
};

/** Reads: authorized and checked, against bare node:http with the same two queries. */
export const reads: Case = {
  name: "reads",
  run: async (rounds) => {
    await using folder = await makeShopFolder(10_000);
    await using limitFolder = await copyShopFolder(folder);
    await using shop = await startOrderService(folder);
    await using limit = await startLimitServer(limitFolder, 64);
    const result = await inTurn({
      ours: load("order", folder, shop),
      theirs: load("order", limitFolder, limit),
      rounds,
    });
    return [
      line(
        "GET /api/order/{id} against bare node:http with the same queries",
        result,
        ">= 0.75",
        (ratio) => ratio >= 0.75,
      ),
    ];
  },
};

/** The same at a million orders and at a thousand. The ratio is of the time, so smaller is better. */
export const growth: Case = {
  name: "growth",
  run: async (rounds) => {
    await using large = await makeShopFolder(1_000_000);
    await using small = await makeShopFolder(1_000);
    await using atLarge = await startOrderService(large);
    await using atSmall = await startOrderService(small);
    const measured: Measured[] = [];
    for (const [kind, what] of [
      ["place", "an order placed"],
      ["order", "an order read"],
      ["page", "a page of 100 orders"],
    ] as const) {
      const result = await inTurn({ ours: load(kind, large, atLarge), theirs: load(kind, small, atSmall), rounds });
      const pairs = result.pairs.map((ratio) => 1 / ratio);
      measured.push(
        line(
          `${what}, at 1,000,000 orders against 1,000 (time)`,
          { ...result, pairs },
          "<= 1.2",
          (ratio) => ratio <= 1.2,
        ),
      );
    }
    return measured;
  },
};
