import { shippedText } from "./shipped.ts";

export interface PanelTarget {
  readonly refId: string;
  readonly expr: string;
  readonly legendFormat: string;
  readonly instant: boolean;
}

export interface Panel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly description?: string;
  readonly datasource?: { readonly type: string; readonly uid: string };
  readonly gridPos: { readonly h: number; readonly w: number; readonly x: number; readonly y: number };
  readonly targets?: readonly PanelTarget[];
  readonly fieldConfig?: {
    readonly defaults: FieldDefaults;
    readonly overrides: readonly FieldOverride[];
  };
  readonly transformations?: readonly {
    readonly id: string;
    readonly options: { readonly renameByName?: Readonly<Record<string, string>> };
  }[];
}

/** From this value on (`null`: from the smallest one) in this colour. */
export interface Threshold {
  readonly color: string;
  readonly value: number | null;
}

export interface FieldDefaults {
  readonly unit?: string;
  readonly decimals?: number;
  readonly thresholds?: { readonly steps: readonly Threshold[] };
}

export interface FieldOverride {
  readonly matcher: { readonly options: string };
  readonly properties: readonly { readonly id: string; readonly value: unknown }[];
}

export interface Dashboard {
  readonly uid: string;
  readonly title: string;
  readonly schemaVersion: number;
  readonly panels: readonly Panel[];
  readonly annotations: { readonly list: readonly { readonly name: string; readonly expr?: string }[] };
  readonly templating: { readonly list: readonly { readonly name: string; readonly type: string }[] };
}

export function shippedDashboard(): Dashboard {
  return JSON.parse(shippedText("grafana/dashboards/shop.json")) as Dashboard;
}

/** The values that Grafana would put into the queries: both services, and windows that fit how often is scraped. */
export interface Variables {
  readonly job: string;
  readonly rateInterval: string;
  readonly range: string;
}

export function filledIn(expression: string, { job, rateInterval, range }: Variables): string {
  return expression
    .replaceAll("$__rate_interval", rateInterval)
    .replaceAll("$__range", range)
    .replaceAll(/\$\{?job\b\}?/g, job);
}

/** Every query of the dashboard, with the panel that it belongs to. */
export function queriesOf({ panels, annotations }: Dashboard): { readonly title: string; readonly expr: string }[] {
  const shown = panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => ({ title, expr })));
  const marked = annotations.list.flatMap(({ name, expr }) => (expr === undefined ? [] : [{ title: name, expr }]));
  return [...shown, ...marked];
}
