import { Box } from "ink";
import type { ReactNode } from "react";
import type { Sales } from "../state/state.ts";
import { fit } from "../text/fit.ts";
import { bars } from "./bars.ts";
import { Lines } from "./Lines.tsx";
import { Paint, type Tone } from "./Paint.tsx";

interface ChartProps {
  readonly title: string;
  readonly sales: readonly Sales[];
  readonly value: (sales: Sales) => number;
  readonly show: (value: number) => string;
  /** Of the bars, without title and axis. */
  readonly height: number;
  readonly width: number;
  readonly tone: Tone;
}

/** Bars over time, the newest right. Title, bars and axis: two lines more than its height. */
export function Chart({ title, sales, value, show, height, width, tone }: ChartProps): ReactNode {
  // A bar and a gap at least: rather fewer days than bars that run together.
  const each = Math.max(2, Math.floor(width / Math.max(1, sales.length)));
  const gap = 1;
  const shown = sales.slice(-Math.floor(width / each));
  const most = Math.max(0, ...shown.map(value));
  const now = shown.at(-1);
  return (
    <Box flexDirection="column" width={width}>
      <Paint>
        <Paint bold>{title}</Paint>
        <Paint tone="quiet">{`  now ${show(now === undefined ? 0 : value(now))}, most ${show(most)}`}</Paint>
      </Paint>
      <Lines lines={bars(shown.map(value), height, each - gap, gap)} tone={tone} />
      <Paint tone="quiet">{axis(shown, each)}</Paint>
    </Box>
  );
}

/** The first and the last day or hour under the bars, and one in the middle when there is room. */
function axis(sales: readonly Sales[], each: number): string {
  const width = sales.length * each;
  const [first, middle, last] = [sales[0], sales[Math.floor(sales.length / 2)], sales.at(-1)].map((one) =>
    one === undefined ? "" : label(one.at),
  );
  if (first === undefined || middle === undefined || last === undefined) return "";
  if (width < 3 * (first.length + 2)) return fit(first, width - last.length) + last;
  const half = Math.floor(sales.length / 2) * each;
  return fit(fit(first, half) + middle, width - last.length) + last;
}

const label = (at: string): string => (at.includes("T") ? `${at.slice(11)}:00` : at.slice(5));
