import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FieldDefaults, FieldOverride, Threshold } from "../../tests/monitoring/dashboard.ts";
import { root } from "../steps.ts";
import type { FilledPanel } from "./read-panels.ts";
import { written } from "./unit.ts";

/** As Grafana has it: 24 columns, and 30 pixels and a gap for a unit of height. */
const COLUMNS = 24;
const UNIT = 38;
const GAP = 8;
const colours = [
  "#73bf69",
  "#f2cc0c",
  "#5794f2",
  "#ff9830",
  "#b877d9",
  "#8ab8ff",
  "#f2495c",
  "#96d98d",
  "#ffa6b0",
  "#37872d",
];

/** The page whose picture is taken: each panel where the dashboard has it, lines drawn by uPlot. */
export async function pageOf(panels: readonly FilledPanel[], width: number): Promise<string> {
  const uplot = join(root, "node_modules/uplot/dist");
  const [script, style] = await Promise.all(
    ["uPlot.iife.min.js", "uPlot.min.css"].map((name) => readFile(join(uplot, name), "utf8")),
  );
  const boxes = placed(panels, width).map(({ box, filled }) => boxOf(filled, box));
  const charts = panels.filter(({ panel }) => panel.type === "timeseries").map(chartOf);
  const height = Math.max(...placed(panels, width).map(({ box }) => box.top + box.height)) + GAP;
  return `<!doctype html><meta charset="utf-8"><style>${style}${look}</style>
<body style="width:${width}px;height:${height}px">${boxes.join("\n")}
<script>${script}</script><script>const charts = ${JSON.stringify(charts)};${draw}</script>`;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The rows that are left out leave no hole. */
function placed(panels: readonly FilledPanel[], width: number): { readonly box: Box; readonly filled: FilledPanel }[] {
  const taken = new Set(panels.flatMap(({ panel: { gridPos } }) => span(gridPos.y, gridPos.h)));
  const lines = [...taken].sort((one, other) => one - other);
  const column = (width - GAP) / COLUMNS;
  return panels.map((filled) => {
    const { x, y, w, h } = filled.panel.gridPos;
    const top = lines.indexOf(y) * UNIT + GAP;
    return { filled, box: { left: x * column + GAP, top, width: w * column - GAP, height: h * UNIT - GAP } };
  });
}

const span = (from: number, length: number): number[] => Array.from({ length }, (_, place) => from + place);

function boxOf(filled: FilledPanel, { left, top, width, height }: Box): string {
  const { id, title, type } = filled.panel;
  const style = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
  if (type === "row") return `<h2 style="${style}">▾ ${escaped(title)}</h2>`;
  const inside = type === "table" ? tableOf(filled) : type === "stat" ? statOf(filled) : legendOf(filled);
  return `<section style="${style}"><h3>${escaped(title)}</h3><div class="${type}" id="panel-${id}">${inside}</div></section>`;
}

function statOf({ panel, readings }: FilledPanel): string {
  const { unit = "none", decimals } = defaultsOf(panel);
  return readings
    .flat()
    .map(
      ({ name, value }) =>
        `<p style="background:${colourOf(panel, value)}">${name === "" ? "" : `<small>${escaped(name)}</small>`}<b>${written(value, unit, decimals)}</b></p>`,
    )
    .join("");
}

const named: Readonly<Record<string, string>> = {
  green: "#37872d",
  red: "#c4162a",
  orange: "#fa6400",
  blue: "#1f60c4",
};

function colourOf(panel: FilledPanel["panel"], value: number): string {
  return reachedColour(defaultsOf(panel).thresholds?.steps ?? [], value);
}

const defaultsOf = (panel: FilledPanel["panel"]): FieldDefaults => panel.fieldConfig?.defaults ?? {};

function reachedColour(steps: readonly Threshold[], value: number): string {
  const reached = steps.filter((step) => step.value === null || value >= step.value);
  return named[reached.at(-1)?.color ?? "blue"] ?? "#1f60c4";
}

/** The merged table: a line for each service, a column for each query, gauges where the dashboard has some. */
function tableOf({ panel, readings }: FilledPanel): string {
  const names = columnNames(panel);
  const services = [...new Set(readings.flat().map(({ name }) => name))].sort();
  const head = ["Service", ...names].map((name) => `<th>${escaped(name)}</th>`).join("");
  const lines = services.map((service) => {
    const cells = names.map((name, place) => {
      const value = readings[place]?.find((reading) => reading.name === service)?.value;
      return `<td>${value === undefined ? "" : cellOf(panel, name, value)}</td>`;
    });
    return `<tr><td>${escaped(service)}</td>${cells.join("")}</tr>`;
  });
  return `<table><tr>${head}</tr>${lines.join("")}</table>`;
}

function columnNames(panel: FilledPanel["panel"]): string[] {
  const names = panel.transformations?.find(({ id }) => id === "organize")?.options.renameByName ?? {};
  return Object.entries(names)
    .filter(([from]) => from.startsWith("Value"))
    .map(([, name]) => name);
}

function cellOf(panel: FilledPanel["panel"], column: string, value: number): string {
  const override = panel.fieldConfig?.overrides.find(({ matcher }) => matcher.options === column);
  const steps = stepsOf(override);
  if (steps === undefined) return `<b>${written(value, "none")}</b>`;
  const bar = `<i style="width:${Math.min(1, value) * 100}%;background:${reachedColour(steps, value)}"></i>`;
  return `<span class="gauge">${bar}</span>${written(value, "percentunit", 0)}`;
}

function stepsOf(override: FieldOverride | undefined): readonly Threshold[] | undefined {
  const found = override?.properties.find(({ id }) => id === "thresholds")?.value;
  // The shape that Grafana gives a property of this name.
  return (found as FieldDefaults["thresholds"])?.steps;
}

function legendOf({ panel, lines }: FilledPanel): string {
  const { unit = "none" } = defaultsOf(panel);
  const most = 6;
  const entries = shownLines(lines).slice(0, most);
  const told = entries.map(({ name, values }, place) => {
    const last = values.findLast((value) => value !== null) ?? Number.NaN;
    const key = `<i style="background:${colours[place % colours.length]}"></i>`;
    return `<li>${key}${escaped(name)}<b>${written(last, unit)}</b></li>`;
  });
  const more = lines.length > most ? `<li>and ${lines.length - most} more</li>` : "";
  return `<div class="chart"></div><ul>${told.join("")}${more}</ul>`;
}

/** The highest first: they are what somebody looks for. */
function shownLines(lines: FilledPanel["lines"]): FilledPanel["lines"] {
  const highest = (values: readonly (number | null)[]): number => Math.max(...values.map((value) => value ?? 0));
  return [...lines].sort((one, other) => highest(other.values) - highest(one.values));
}

function chartOf({ panel, times, lines }: FilledPanel): object {
  const { unit = "none" } = defaultsOf(panel);
  const shown = shownLines(lines);
  const values = shown.map((line) =>
    line.values.map((value) => (value !== null && Number.isFinite(value) ? value : null)),
  );
  const top = Math.max(1e-9, ...values.flat().map((value) => value ?? 0));
  const step = evenStep((top * 1.05) / 4);
  const splits = Array.from({ length: 8 }, (_, place) => step * place).filter((split) => split <= top * 1.05);
  return {
    id: panel.id,
    data: [times, ...values],
    names: shown.map(({ name }) => name),
    max: top * 1.05,
    splits,
    labels: splits.map((split) => written(split, unit)),
    colours,
  };
}

/** 1, 2 or 5 times a power of ten, and no smaller than this. */
function evenStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((factor) => factor * power >= least) ?? 10) * power;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const look = `
body { margin: 0; background: #111217; color: #ccccdc; font: 13px "DejaVu Sans", Arial, sans-serif; position: relative; }
h2, section { position: absolute; box-sizing: border-box; margin: 0; }
h2 { font-size: 15px; font-weight: 500; line-height: 30px; }
section { background: #181b1f; border: 1px solid #2c3235; border-radius: 3px; padding: 6px 8px; display: flex; flex-direction: column; }
h3 { margin: 0 0 4px; font-size: 13px; font-weight: 500; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
section > div { flex: 1; min-height: 0; display: flex; }
.timeseries { flex-direction: column; }
.chart { flex: 1; min-height: 0; overflow: hidden; }
ul { margin: 2px 0 0; padding: 0; list-style: none; columns: 2; font-size: 10.5px; color: #9fa7b3; }
li { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
li i { display: inline-block; width: 10px; height: 3px; margin: 0 5px 3px 0; }
li b { color: #ccccdc; margin-left: 6px; font-weight: 500; }
.stat { gap: 4px; }
.stat p { flex: 1; margin: 0; display: flex; flex-direction: column; align-items: center; justify-content: center; border-radius: 2px; color: #fff; }
.stat b { font-size: 26px; font-weight: 500; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 6px 10px; border-bottom: 1px solid #2c3235; font-weight: 400; }
th { color: #6e9fff; }
td b { font-size: 20px; font-weight: 500; }
.gauge { display: inline-block; width: 90px; height: 12px; background: #2c3235; margin-right: 8px; vertical-align: middle; }
.gauge i { display: block; height: 100%; }
`;

/** Runs in the page. */
const draw = `
for (const { id, data, names, max, splits, labels, colours } of charts) {
  const place = document.querySelector("#panel-" + id + " .chart");
  const axis = { stroke: "#9fa7b3", grid: { stroke: "#24282e", width: 1 }, ticks: { show: false }, font: "10px sans-serif" };
  new uPlot({
    width: place.clientWidth, height: place.clientHeight, legend: { show: false }, cursor: { show: false }, pxAlign: false,
    scales: { y: { range: [0, max] } },
    axes: [{ ...axis, size: 22, space: 70, values: [[1, "{HH}:{mm}", null, null, null, null, null, null, 0]] },
           { ...axis, size: 66, splits: () => splits, values: () => labels }],
    series: [{}, ...names.map((_, line) => ({ stroke: colours[line % colours.length], width: 1.4, points: { show: false } }))],
  }, data, place);
}
window.drawn = true;
`;
