/** A value as Grafana would write it in this unit. */
export function written(value: number, unit: string, decimals?: number): string {
  if (!Number.isFinite(value)) return "–";
  if (unit === "percentunit") return `${rounded(value * 100, decimals ?? 1)} %`;
  if (unit === "s") return inSeconds(value);
  if (unit === "bytes") return `${rounded(value / 1024 / 1024, 1)} MiB`;
  const suffix = unit === "reqps" ? " req/s" : unit === "ops" ? " ops/s" : "";
  if (decimals !== undefined && Math.abs(value) < 1000) return rounded(value, decimals) + suffix;
  return scaled(value) + suffix;
}

function scaled(value: number): string {
  if (Math.abs(value) >= 1e6) return `${rounded(value / 1e6, 2)} M`;
  if (Math.abs(value) >= 1e3) return `${rounded(value / 1e3, 2)} K`;
  return rounded(value, 2);
}

function inSeconds(value: number): string {
  if (value >= 1) return `${rounded(value, 2)} s`;
  if (value >= 1e-3) return `${rounded(value * 1e3, 2)} ms`;
  return `${rounded(value * 1e6, 0)} µs`;
}

const rounded = (value: number, decimals: number): string => String(Number(value.toFixed(decimals)));
