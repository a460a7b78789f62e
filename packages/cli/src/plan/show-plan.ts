import type { Terminal } from "../commands/command.ts";
import { type Column, columnsOf } from "../output/column.ts";
import { money } from "../output/money.ts";
import { styleOf } from "../output/style.ts";
import {
  movedBy,
  type OrderRow,
  type Plan,
  type PlanHeader,
  type PlanRow,
  type PlanTotal,
  type ProductRow,
} from "./plan.ts";

/** How many rows a person is shown. */
const SHOWN = 20;

const orderColumns = columnsOf<OrderRow>({
  id: { title: "ORDER", align: "right" },
  user_id: { title: "USER", align: "right" },
  product_id: { title: "PRODUCT", align: "right" },
  quantity: { align: "right" },
  date: {},
  unit_price: { hidden: true },
  currency: { hidden: true },
  version: { align: "right" },
});

const productColumns = columnsOf<ProductRow>({
  id: { title: "PRODUCT", align: "right" },
  sku: {},
  name: {},
  stock: { align: "right" },
  unit_price: { title: "PRICE", value: ({ unit_price, currency }) => money(unit_price, currency), align: "right" },
  currency: { hidden: true },
  version: { align: "right" },
});

/** What each row moves, and what it is. */
function columnsFor(header: PlanHeader): Column<PlanRow>[] {
  const of = header.action.startsWith("orders.") ? orderColumns : productColumns;
  const moves: Column<PlanRow>[] = [
    { title: "UNITS", value: (row) => signed(movedBy(header, row).units), align: "right" },
    { title: "MONEY", value: (row) => money(movedBy(header, row).amount, row.currency), align: "right" },
  ];
  const [id, ...facts] = of.filter(({ hidden }) => hidden !== true) as unknown as Column<PlanRow>[];
  // What is lost first on a narrow terminal is what matters least.
  return id === undefined ? moves : [id, ...moves, ...facts];
}

const signed = (units: number): string => (units > 0 ? `+${units}` : String(units));

/** `38 orders are cancelled: +828 units, -14904.00 USD` */
export function planText({ header, end }: Plan): string {
  const kind = header.action.split(".")[0] ?? "rows";
  const things = end.rows === 1 ? `1 ${kind.slice(0, -1)}` : `${end.rows} ${kind}`;
  const verb = {
    "orders.cancel": "cancelled",
    "orders.update": "changed",
    "products.update": "changed",
    "products.restock": "restocked",
  }[header.action];
  const change = "change" in header ? ` (${JSON.stringify(header.change)})` : "";
  const sums = totalsText(end.totals);
  return `${things} to be ${verb}${change}${sums === "" ? "" : `: ${sums}`}`;
}

/** `+828 units, -14904.00 USD`, for each currency. */
export const totalsText = (totals: readonly PlanTotal[]): string =>
  totals.map(({ currency, units, amount }) => `${signed(units)} units, ${money(amount, currency)}`).join("; ");

/** Shows a person the first rows of the plan and what all of them come to. */
export async function showPlan(plan: Plan, { stderr, env }: Terminal): Promise<void> {
  const rows: PlanRow[] = [];
  for await (const row of plan.rows()) {
    rows.push(row);
    if (rows.length === SHOWN) break;
  }
  const style = styleOf(stderr, env);
  if (rows.length > 0) {
    const { table } = await import("../output/formats/table.ts");
    stderr.write(String(await table(columnsFor(plan.header), stderr.columns ?? 80, style, {}).page(rows)));
  }
  if (plan.end.rows > rows.length) stderr.write(style.dim(`… and ${plan.end.rows - rows.length} more\n`));
  stderr.write(`${style.bold(planText(plan))}.\n`);
}
