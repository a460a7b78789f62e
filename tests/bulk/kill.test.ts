import { closeSync, openSync, readdirSync, utimesSync, writeSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type BulkShop, startBulkShop } from "./bulk-shop.ts";
import { addPeopleAndProducts, orderFile, ordersReach, soak } from "./many-orders.ts";

const LONG = { timeout: soak ? 3_600_000 : 240_000 };
const rows = soak ? 100_000 : 4_000;

let shop: BulkShop;
beforeEach(async () => {
  shop = await startBulkShop();
  await addPeopleAndProducts(shop);
});
afterEach(() => shop[Symbol.asyncDispose]());

/** Every row is an order, once, and in the order of the file. */
async function expectAll(count: number): Promise<void> {
  expect(await shop.ends(0, ["orders", "export"])).toBe(orderFile(count));
  expect(shop.inconsistencies()).toEqual([]);
}

describe("an import of orders", () => {
  it("that is killed again and again goes on with --resume, and loses and doubles no row", LONG, async () => {
    const file = shop.write("orders.csv", orderFile(rows));
    let placed = 0;
    let kills = 0;
    for (;;) {
      const started = shop.start(["orders", "import", file, "--resume"]);
      placed = await ordersReach(shop, placed + rows / 6, () => !started.ended);
      started.child.kill("SIGKILL");
      if ((await started.end()) === 0) break;
      kills += 1;
      expect(kills).toBeLessThan(20);
    }
    expect(kills).toBeGreaterThan(2);
    expect(await shop.summary(0, ["orders", "import", file, "--resume"])).toMatchObject({ rows, rejected: 0 });
    expect(await shop.summary(0, ["orders", "import", file])).toMatchObject({ added: 0, unchanged: rows });
    await expectAll(rows);
  });

  it("that is interrupted ends with 130, says how to go on, and goes on", LONG, async () => {
    const file = shop.write("orders.csv", orderFile(rows));
    const started = shop.start(["orders", "import", file]);
    await ordersReach(shop, 500, () => !started.ended);
    started.child.kill("SIGINT");
    expect(await started.end()).toBe(130);
    expect(started.stderr).toMatch(/Interrupted: [\d,]+ of [\d,]+ orders are done/);
    expect(started.stderr).toContain(`shop orders import ${file} --resume`);
    expect(await shop.summary(0, ["orders", "import", file, "--resume"])).toMatchObject({ added: rows });
    await expectAll(rows);
  });

  it("waits while a service is away, and goes on by itself", LONG, async () => {
    const file = shop.write("orders.csv", orderFile(rows));
    const started = shop.start(["orders", "import", file]);
    await ordersReach(shop, 500, () => !started.ended);
    await shop.shop.orders.end("SIGKILL");
    await shop.shop.orders.start();
    expect([await started.end(), started.stderr]).toEqual([0, expect.stringContaining(" 0 rejected")]);
    await expectAll(rows);
  });

  it("gives up when a service stays away, and goes on when it is back, however much later", LONG, async () => {
    const file = shop.write("orders.csv", orderFile(300));
    await shop.shop.orders.end("SIGKILL");
    // Rows of ids need no look-up: they are sent, and nobody answers.
    const ids = shop.write("ids.csv", "user,product,quantity\n1,1,1\n1,1,1\n2,1,3\n");
    const gaveUp = await shop.run(["orders", "import", ids, "--wait", "1"]);
    expect([gaveUp.code, gaveUp.stderr]).toEqual([1, expect.stringContaining("can not be reached")]);
    await shop.shop.orders.start();
    age();
    expect(await shop.summary(0, ["orders", "import", ids, "--resume"])).toMatchObject({ added: 3 });
    expect(await shop.summary(0, ["orders", "import", file])).toMatchObject({ added: 300 });
    expect(await shop.orders()).toHaveLength(303);
  });

  it(
    "places nothing twice that was on its way when it was killed, when the shop has forgotten the keys",
    LONG,
    async () => {
      const file = shop.write("orders.csv", orderFile(600));
      expect(await shop.summary(0, ["orders", "import", file])).toMatchObject({ added: 600 });
      // As a kill leaves it between the shop's reply and the note of it, of the second batch and the third.
      age((log) => {
        for (let row = 251; row <= 600; row += 1) writeSync(log, Buffer.from([1]), 0, 1, (row - 1) * 8);
      });
      expect(await shop.summary(0, ["orders", "import", file, "--resume"])).toMatchObject({ added: 600, rejected: 0 });
      expect(await shop.summary(0, ["orders", "import", file])).toMatchObject({ added: 0, unchanged: 600 });
      await expectAll(600);
    },
  );

  /** Days later: the shop has forgotten every key. */
  function age(change: (log: number) => void = () => undefined): void {
    const folder = join(shop.folder, "..", ".local/state/shop/imports");
    const [name = ""] = readdirSync(folder).filter((one) => one.startsWith("orders-"));
    const path = join(folder, name, "rows");
    const log = openSync(path, "r+");
    change(log);
    closeSync(log);
    const then = new Date(Date.now() - 3 * 86_400_000);
    utimesSync(path, then, then);
    shop.forgetKeys();
  }
});

describe("an import of users", () => {
  it("that is killed goes on: everybody is there once, with the password that the file has", LONG, async () => {
    const names = Array.from({ length: soak ? 500 : 40 }, (_, index) => `user ${index}`);
    const role = (index: number): string => (index % 5 === 0 ? "operator" : "customer");
    const lines = names.map((name, index) => `${name},here,${role(index)}\n`);
    const file = shop.write("users.csv", `name,address,role\n${lines.join("")}`);
    const line = ["users", "import", file, "--generate-passwords", shop.file("passwords.csv"), "--resume"];
    const count = async (): Promise<number> =>
      (await shop.client.ok<{ users: unknown[] }>("users", "GET", "/api/users?limit=1000")).users.length;
    for (let at = 10; at < names.length; at += 10) {
      const started = shop.start(line);
      while (!started.ended && (await count()) < at) await count();
      started.child.kill("SIGKILL");
      await started.end();
    }
    await shop.summary(0, line);
    // Those of the orders are there too, and come first.
    const exported = (await shop.ends(0, ["users", "export"])).split("\n").filter((one) => one.startsWith("user "));
    expect(exported.toSorted()).toEqual(lines.map((one) => one.trim()).toSorted());
    const passwords = new Map(
      shop.readFixture(shop.file("passwords.csv")).map(([name = "", made = ""]) => [name, made]),
    );
    expect([...passwords.keys()].toSorted()).toEqual(names.toSorted());
    for (const name of names.filter((_, index) => index % 7 === 0))
      expect(await shop.client.login(name, passwords.get(name))).toMatch(/^shop_ses_/);
  });
});
