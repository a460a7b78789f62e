import { openSqlite } from "@shop/database/sqlite";
import { sqliteStores } from "../../src/stores/sqlite/stores.ts";
import { type Rush, rush } from "./buyers.ts";

// A process of its own that buys: `node buyers-process.ts FILE RUSH`. It says "ready", waits for a line, rushes, and
// tells the answers as JSON.
const [file = "", text = "{}"] = process.argv.slice(2);
const database = await openSqlite({ file, units: new URL("../../src/stores/sqlite/writer.ts", import.meta.url) });
process.stdout.write("ready\n");
await new Promise((resolve) => process.stdin.once("data", resolve));
const answers = await rush(sqliteStores(database), JSON.parse(text) as Rush);
process.stdout.write(`${JSON.stringify(answers)}\n`);
await database.close();
process.stdin.destroy();
