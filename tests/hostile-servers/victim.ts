// A program of its own that makes one call to the server at the URL, and says on stdout how the call ended and how much memory
// that took: what is measured is the client's alone.
import { isShopError, Shop } from "@shop/sdk";

const [url = "", what = "get"] = process.argv.slice(2);
await using shop = new Shop({ userServiceUrl: url, orderServiceUrl: url, apiKey: null, deadline: 20_000, attempts: 1 });

/** A usual call first, so that what is loaded and compiled with the first one is not counted. */
await shop.orders.get(1);
globalThis.gc?.();
const before = process.resourceUsage().maxRSS;
const startedAt = performance.now();
const code = await call().then(
  () => "done",
  (error: unknown) => (isShopError(error) ? error.code : String(error)),
);
const megabytes = Math.round((process.resourceUsage().maxRSS - before) / 1024);
process.stdout.write(JSON.stringify({ code, megabytes, ms: Math.round(performance.now() - startedAt) }));

async function call(): Promise<unknown> {
  if (what === "get") return shop.orders.get(2);
  for await (const event of shop.events.stream({ after: 0, tries: 1 })) return event;
  return undefined;
}
