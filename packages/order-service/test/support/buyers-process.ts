import { parseDatabaseUrl } from "@shop/database";
import { openPostgres } from "@shop/database/postgres";
import { openSqlite } from "@shop/database/sqlite";
import { postgresStores } from "../../src/stores/postgres/stores.ts";
import { sqliteStores } from "../../src/stores/sqlite/stores.ts";
import { writerModule } from "../../src/stores/sqlite/writer-module.ts";
import { type Rush, rush } from "./buyers.ts";

// A process of its own that buys in the shop of DATABASE_URL: `node buyers-process.ts RUSH`. It says "ready", waits for a
// line, rushes, and tells the answers as JSON.
const url = parseDatabaseUrl(process.env.DATABASE_URL ?? "");
const { stores, close } = url.engine === "sqlite" ? await inSqlite(url.file) : await inPostgres(url.url);
process.stdout.write("ready\n");
await new Promise((resolve) => process.stdin.once("data", resolve));
const answers = await rush(stores, JSON.parse(process.argv[2] ?? "{}") as Rush);
process.stdout.write(`${JSON.stringify(answers)}\n`);
await close();
process.stdin.destroy();

async function inSqlite(file: string) {
  const database = await openSqlite({ file, units: writerModule });
  return { stores: sqliteStores(database), close: () => database.close() };
}

async function inPostgres(url: string) {
  const database = await openPostgres({ url });
  return { stores: postgresStores(database), close: () => database.close() };
}
