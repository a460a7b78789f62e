// Follows the journal, and keeps its place in a file: SHOP_API_KEY=… node examples/follow-events/main.ts [FILE]
// It ends with SIGTERM or Ctrl-C. Killed in whatever moment, it goes on where it was: an event is met again rather than missed.
import { readFile, rename, writeFile } from "node:fs/promises";
import { type JournalEvent, Shop } from "@shop/sdk";

const [file = "./follow-events.place"] = process.argv.slice(2);
const ending = new AbortController();
process.once("SIGTERM", () => ending.abort()).once("SIGINT", () => ending.abort());

await using shop = new Shop();
for await (const event of shop.events.stream({ after: await readPlace(), signal: ending.signal })) {
  await handle(event);
  await writePlace(event.id);
}

/** The work. Whoever may not do it twice keeps the event's id with what was done, in one transaction. */
async function handle({ id, at, type, subject }: JournalEvent): Promise<void> {
  console.log(`${id} ${at} ${type} ${subject.kind} ${subject.id}`);
}

/** The id of the last event that was handled; 0 to begin with the first that there is. */
async function readPlace(): Promise<number> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "0";
    throw error;
  });
  return Number(text);
}

/** In one step: a file that was half written would be no place at all. */
async function writePlace(id: number): Promise<void> {
  await writeFile(`${file}.new`, String(id));
  await rename(`${file}.new`, file);
}
