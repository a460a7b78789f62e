import { spawn } from "node:child_process";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import type { Answers } from "../../support/buyers.ts";
import { openSqliteTest, type SqliteTestDatabase, sqliteEngine } from "../../support/sqlite-engine.ts";
import type { TestEngine } from "../../support/test-database.ts";
import { orderRaceContract, type RushElsewhere } from "../order-race.contract.ts";

const program = fileURLToPath(new URL("../../support/buyers-process.ts", import.meta.url));

let shop: SqliteTestDatabase;
const engine: TestEngine = {
  name: "SQLite",
  open: async () => {
    shop = await openSqliteTest();
    return shop;
  },
};

/** The other process has the database open before the race begins on both sides. */
const otherProcess: RushElsewhere = async (_shop, userIds, product_id) => {
  const child = spawn(process.execPath, [program, shop.file, JSON.stringify({ userIds, product_id })], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  try {
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    if ((await lines.next()).value !== "ready") throw new Error("the other process has not become ready");
    child.stdin.write("go\n");
    const answers = JSON.parse(String((await lines.next()).value)) as Answers;
    if ((await ended) !== 0) throw new Error("the other process has failed");
    return answers;
  } finally {
    child.kill();
  }
};

orderRaceContract(sqliteEngine, "in one process");
orderRaceContract(engine, "in two processes", otherProcess);
