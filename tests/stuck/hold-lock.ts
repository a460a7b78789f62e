// Holds the write lock of the database argv[2] for argv[3] milliseconds, as another program at the same file may do.
import { writeSync } from "node:fs";
import Database from "better-sqlite3";

const [file = "", ms = "0"] = process.argv.slice(2);
const database = new Database(file, { timeout: 10_000 });
database.exec("BEGIN IMMEDIATE");
writeSync(1, "held\n");
setTimeout(() => {
  database.exec("ROLLBACK");
  database.close();
  writeSync(1, "released\n");
}, Number(ms));
