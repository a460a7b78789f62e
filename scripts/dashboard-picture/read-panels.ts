import { type Dashboard, filledIn, type Panel } from "../../tests/monitoring/dashboard.ts";
import type { PrometheusServer } from "../../tests/monitoring/prometheus-server.ts";

/** Milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A line of a panel: its name, and a value (or none) at each of the times. */
export interface Line {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** A panel with what its queries yielded. */
export interface FilledPanel {
  readonly panel: Panel;
  /** Seconds since 1970. */
  readonly times: readonly number[];
  readonly lines: readonly Line[];
  /** What instant queries yielded, query by query: a label or a service, and its value. */
  readonly readings: readonly (readonly { readonly name: string; readonly value: number }[])[];
}

const POINTS = 240;

/** Reads all that the rows (by the beginning of their titles) have to show. */
export async function readPanels(
  prometheus: PrometheusServer,
  { panels }: Dashboard,
  rows: readonly string[],
  span: Span,
): Promise<FilledPanel[]> {
  let shown = false;
  const chosen = panels.filter(({ type, title }) => {
    if (type === "row") shown = rows.some((row) => title.startsWith(row));
    return shown;
  });
  return Promise.all(chosen.map((panel) => readPanel(prometheus, panel, span)));
}

async function readPanel(prometheus: PrometheusServer, panel: Panel, span: Span): Promise<FilledPanel> {
  const seconds = Math.ceil((span.to - span.from) / 1000);
  const variables = { job: "user-service|order-service", rateInterval: "20s", range: `${seconds}s` };
  const step = Math.max(1, Math.round(seconds / POINTS));
  const from = Math.floor(span.from / 1000);
  const times = Array.from({ length: Math.floor(seconds / step) }, (_, place) => from + place * step);
  const targets = panel.targets ?? [];
  const lines = targets
    .filter(({ instant }) => !instant)
    .map(async ({ expr, legendFormat }) => {
      const series = await prometheus.range(filledIn(expr, variables), times[0] ?? from, times.at(-1) ?? from, step);
      return series.map(({ metric, points }) => ({
        name: named(legendFormat, metric),
        values: times.map((time) => points.get(time) ?? null),
      }));
    });
  const readings = targets
    .filter(({ instant }) => instant)
    .map(async ({ expr, legendFormat }) =>
      (await prometheus.query(filledIn(expr, variables))).map(({ metric, value }) => ({
        name: named(legendFormat, metric) || (metric["job"] ?? ""),
        value,
      })),
    );
  return { panel, times, lines: (await Promise.all(lines)).flat(), readings: await Promise.all(readings) };
}

function named(format: string, labels: Readonly<Record<string, string>>): string {
  return format.replaceAll(/\{\{(\w+)\}\}/g, (_, label: string) => labels[label] ?? "");
}
