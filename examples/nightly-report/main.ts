// Yesterday's orders as Markdown, for cron: SHOP_API_KEY=… node examples/nightly-report/main.ts [YYYY-MM-DD] > report.md
// Exit code 0: here it is; 75: the shop can't answer now, try later; 1: something else is wrong. Half a report is never written.
import { isShopError, Shop, type ShopErrorCode } from "@shop/sdk";
import { nightlyReport } from "./report.ts";

const later = new Set<ShopErrorCode>([
  "connection_failed",
  "deadline_exceeded",
  "overloaded",
  "paused",
  "shutting_down",
]);
const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const [day = yesterday] = process.argv.slice(2);

// Nobody waits for it: each page has 5 minutes, of which no single attempt may use up more than 20 seconds.
await using shop = new Shop({ deadline: 300_000, attemptTimeout: 20_000, attempts: 30 });
try {
  process.stdout.write(await nightlyReport(shop, day));
} catch (error) {
  if (!isShopError(error)) throw error;
  console.error(`no report of ${day}: ${error.message} (${error.code}, request ${error.requestId ?? "not sent"})`);
  process.exitCode = later.has(error.code) ? 75 : 1;
}
