import type { Order, Product } from "@shop/sdk";
import { Box } from "ink";
import type { ReactNode } from "react";
import { money } from "../../output/money.ts";
import { bodyHeight, isWide, latestLines } from "../state/layout.ts";
import type { Figures, Names, Overview as OverviewState, ServiceHealth, Size, State } from "../state/state.ts";
import { type ColumnPlan, placeColumns, tableLine } from "../text/columns.ts";
import { Chart } from "./Chart.tsx";
import { orderTable } from "./columns-of.ts";
import { Line } from "./Line.tsx";
import { Nothing } from "./Nothing.tsx";
import { Paint } from "./Paint.tsx";
import { Rule } from "./Rule.tsx";

interface OverviewProps {
  readonly overview: OverviewState;
  readonly services: readonly ServiceHealth[];
  readonly names: Names;
  readonly marks: State["marks"];
  readonly size: Size;
}

/** The shop at a glance. */
export function Overview({ overview, services, names, marks, size }: OverviewProps): ReactNode {
  const { figures, failure, by } = overview;
  if (figures === undefined) {
    if (failure !== undefined) return <Nothing failure={failure} width={size.columns} />;
    return <Paint tone="quiet">{"  Asking the shop …"}</Paint>;
  }
  const height = chartHeight(size);
  return (
    <Box flexDirection="column">
      <Totals figures={figures} />
      <Box gap={4} paddingLeft={2}>
        <SalesCharts figures={figures} by={by} height={height} width={size.columns - 4} />
      </Box>
      <Box>
        <Latest
          figures={figures}
          names={names}
          marks={marks}
          lines={latestLines(size)}
          width={isWide(size) ? size.columns - sideWidth(size) : size.columns}
        />
        {isWide(size) ? (
          <Side figures={figures} services={services} marks={marks} lines={latestLines(size)} width={sideWidth(size)} />
        ) : undefined}
      </Box>
    </Box>
  );
}

const sideWidth = ({ columns }: Size): number => Math.floor(columns * 0.4);

/** What the totals, both rules and the titles leave. */
const chartHeight = (size: Size): number => Math.max(1, bodyHeight(size) - latestLines(size) - 5);

function Totals({ figures: { stats, currency } }: { readonly figures: Figures }): ReactNode {
  const revenue = stats.revenue.find((one) => one.currency === currency);
  const others = stats.revenue.length > 1 ? ` and ${stats.revenue.length - 1} more currencies` : "";
  const totals: readonly (readonly [string, string])[] = [
    [count(stats.orders), "orders"],
    [grouped(money(revenue?.revenue ?? 0, currency)) + others, "revenue"],
    [count(stats.users), "users"],
    [count(stats.products), "products"],
    [count(stats.units_in_stock), "in stock"],
  ];
  return (
    <Paint>
      {"  "}
      {totals.map(([value, name]) => (
        <Paint key={name}>
          <Paint bold>{value}</Paint>
          <Paint tone="quiet">{` ${name}   `}</Paint>
        </Paint>
      ))}
    </Paint>
  );
}

/** 1449062.31 USD is read more easily as 1,449,062.31 USD. */
const grouped = (amount: string): string => amount.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));

const count = (value: number): string => value.toLocaleString("en");

interface ChartsProps {
  readonly figures: Figures;
  readonly by: "day" | "hour";
  readonly height: number;
  readonly width: number;
}

/** Orders and revenue beside each other. */
function SalesCharts({ figures, by, height, width }: ChartsProps): ReactNode {
  const half = Math.floor((width - 4) / 2);
  const per = `per ${by}${figures.partial ? " (the latest)" : ""}`;
  const common = { sales: figures.sales, height, width: half };
  return (
    <>
      <Chart {...common} title={`Orders ${per}`} value={({ orders }) => orders} show={count} tone="accent" />
      <Chart
        {...common}
        title={`Revenue ${per}`}
        value={({ revenue }) => revenue}
        show={(value) => grouped(money(value, figures.currency))}
        tone="good"
      />
    </>
  );
}

interface PartProps {
  readonly figures: Figures;
  readonly marks: State["marks"];
  readonly lines: number;
  readonly width: number;
}

/** The day of the latest orders is today nearly always: rather what they come to. */
const latestColumns: readonly ColumnPlan[] = orderTable.columns.map((column) =>
  column.title === "DATE" || column.title === "UNIT PRICE" ? { ...column, rank: 8 } : column,
);

function Latest({ figures, names, marks, lines, width }: PartProps & { readonly names: Names }): ReactNode {
  const { cells } = orderTable;
  const columns = latestColumns;
  const placed = placeColumns(columns, width - 4);
  return (
    <Box flexDirection="column" width={width}>
      <Rule title="Latest orders" width={width - 2} />
      {figures.latest.slice(0, lines).map((order: Order) => (
        <Line
          key={order.id}
          text={tableLine(cells(order, names), columns, placed)}
          width={width - 2}
          selected={false}
          marked={marks[`order:${order.id}`] !== undefined}
        />
      ))}
    </Box>
  );
}

const lowColumns: readonly ColumnPlan[] = [
  { title: "STOCK", least: 6, most: 9, align: "right", rank: 0 },
  { title: "SKU", least: 8, most: 14, rank: 2 },
  { title: "NAME", least: 12, most: 50, rank: 1 },
];

function Side({
  figures,
  services,
  marks,
  lines,
  width,
}: PartProps & { readonly services: readonly ServiceHealth[] }): ReactNode {
  const placed = placeColumns(lowColumns, width - 2);
  const low = figures.low.slice(0, Math.max(1, lines - 3));
  return (
    <Box flexDirection="column" width={width}>
      <Rule title={`Low stock${figures.lowPartial ? " among the first 1,000 products" : ""}`} width={width} />
      {low.map(({ id, sku, name, stock }: Product) => (
        <Line
          key={id}
          text={tableLine([stock === 0 ? "none" : String(stock), sku, name], lowColumns, placed)}
          width={width}
          selected={false}
          marked={marks[`product:${id}`] !== undefined}
        />
      ))}
      <Rule title="Services" width={width} />
      {services.map(({ service, url, health, speed }) => (
        <Paint key={service} tone={health === "away" ? "bad" : "plain"}>
          {`  ${service.padEnd(14)} ${health === "ready" ? `ready ${speed}` : health}`.padEnd(32)}
          <Paint tone="quiet">{url}</Paint>
        </Paint>
      ))}
    </Box>
  );
}
