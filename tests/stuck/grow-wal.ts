// Writes argv[3] megabytes behind the services' back into the log of the database argv[2], where they wait to be taken into
// the file. With "pinned" as argv[4], keeps a read open from before it, so that they have to wait, until stdin ends.
import { writeSync } from "node:fs";
import Database from "better-sqlite3";

const [file = "", megabytes = "0", pinned] = process.argv.slice(2);
const reader = new Database(file, { readonly: true });
if (pinned === "pinned") {
  reader.exec("BEGIN");
  reader.prepare("SELECT count(*) FROM orders").get();
}
const writer = new Database(file, { timeout: 10_000 });
writer.pragma("wal_autocheckpoint = 0");
writer.pragma("synchronous = OFF");
writer.exec("CREATE TABLE ballast (bytes BLOB NOT NULL)");
const add = writer.prepare("INSERT INTO ballast VALUES (randomblob(1024 * 1024))");
// Each in a transaction of its own: the lock is never held for long.
for (let count = 0; count < Number(megabytes); count++) add.run();
writeSync(1, "grown\n");
process.stdin.resume().on("end", () => {
  reader.close();
  writer.close();
  writeSync(1, "gone\n");
});
