/**
 * The picture of the dashboard for docs/monitoring: both built services under a load that rises and falls, a real Prometheus that
 * reads them, and every panel of deploy/monitoring/grafana/dashboards/shop.json drawn from what its own queries yield. Grafana
 * itself is not needed for it, so the picture shows the dashboard's figures and not Grafana's way of drawing them.
 *   node scripts/build.ts && SHOP_TEST_SERVICES=built node scripts/dashboard-picture.ts [minutes]
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openBrowser } from "../tests/docs-page/browser.ts";
import { queriesOf, shippedDashboard } from "../tests/monitoring/dashboard.ts";
import { PrometheusServer } from "../tests/monitoring/prometheus-server.ts";
import { shippedText } from "../tests/monitoring/shipped.ts";
import { startShop } from "../tests/support/running-shop.ts";
import { risingLoad } from "./dashboard-picture/load.ts";
import { pageOf } from "./dashboard-picture/page.ts";
import { readPanels } from "./dashboard-picture/read-panels.ts";
import { root, say } from "./steps.ts";

const minutes = Number(process.argv[2] ?? 8);
const WIDTH = 1600;

/** The parts of the dashboard that are shown: a picture of all of it would be longer than anybody looks. */
const rows = ["Which service", "Requests", "Writer", "Business"];

await using shop = await startShop();
const target = ({ url }: { readonly url: string }): string => new URL(url).host;
const config = `
global: {scrape_interval: 2s, scrape_timeout: 2s, evaluation_interval: 5s}
rule_files: [rules.yml]
scrape_configs:
  - {job_name: user-service, static_configs: [{targets: ["${target(shop.users)}"]}]}
  - {job_name: order-service, static_configs: [{targets: ["${target(shop.orders)}"]}]}
`;
await using prometheus = await PrometheusServer.start({
  "prometheus.yml": config,
  "rules.yml": shippedText("prometheus/rules.yml"),
});
const begun = Date.now();
say(`load for ${minutes} minutes; ${queriesOf(shippedDashboard()).length} queries then`);
await risingLoad(shop, minutes * 60_000);
const panels = await readPanels(prometheus, shippedDashboard(), rows, { from: begun, to: Date.now() });
const browser = await openBrowser();
try {
  const page = await browser.newPage({
    viewport: { width: WIDTH, height: 800 },
    deviceScaleFactor: 1,
    locale: "en-US",
    timezoneId: "UTC",
  });
  await page.setContent(await pageOf(panels, WIDTH));
  await page.waitForFunction("window.drawn === true");
  await mkdir(join(root, "docs/monitoring"), { recursive: true });
  await writeFile(join(root, "docs/monitoring/dashboard.png"), await page.screenshot({ fullPage: true }));
} finally {
  await browser.close();
}
say("docs/monitoring/dashboard.png");
