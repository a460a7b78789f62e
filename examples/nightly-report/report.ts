import type { Shop } from "@shop/sdk";
import { money } from "./money.ts";

/** A product with fewer units than this runs short. */
const fewUnits = 10;

/** What was ordered on a day (`YYYY-MM-DD`) and what runs short, as Markdown. */
export async function nightlyReport(shop: Shop, day: string): Promise<string> {
  const [sales, short] = await Promise.all([salesOf(shop, day), runningShort(shop)]);
  return `# ${day}

| orders | units | revenue |
|---|---|---|
${sales.join("\n")}

## Fewer than ${fewUnits} left

${short.length > 0 ? short.join("\n") : "Nothing."}
`;
}

/** A row for each currency: what is in different ones can't be added up. */
async function salesOf(shop: Shop, day: string): Promise<string[]> {
  const sales = new Map<string, { orders: number; units: number; revenue: number }>();
  for await (const { currency, quantity, total } of shop.orders.list({ from: day, to: day, limit: 1000 })) {
    const { orders, units, revenue } = sales.get(currency) ?? { orders: 0, units: 0, revenue: 0 };
    sales.set(currency, { orders: orders + 1, units: units + quantity, revenue: revenue + total });
  }
  return [...sales].map(([currency, { orders, units, revenue }]) => {
    return `| ${orders} | ${units} | ${money(revenue, currency)} |`;
  });
}

async function runningShort(shop: Shop): Promise<string[]> {
  const short: string[] = [];
  for await (const { sku, name, stock } of shop.products.list({ limit: 1000 })) {
    if (stock < fewUnits) short.push(`- ${sku} ${name}: ${stock}`);
  }
  return short;
}
