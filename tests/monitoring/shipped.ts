import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

/** Where the files lie that Compose and Kubernetes give to Prometheus and Grafana. */
export const monitoring = fileURLToPath(new URL("../../deploy/monitoring/", import.meta.url));

export interface Rule {
  /** What a recording rule makes. */
  readonly record?: string;
  /** What an alert is called. */
  readonly alert?: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface RuleTest {
  readonly alert_rule_test?: readonly {
    readonly alertname: string;
    readonly exp_alerts: readonly { readonly exp_annotations: Readonly<Record<string, string>> }[];
  }[];
}

export interface ScrapeJob {
  readonly job_name: string;
  readonly authorization: { readonly credentials_file: string };
  readonly dns_sd_configs: readonly object[];
}

export interface PrometheusConfig {
  readonly global: Readonly<Record<string, string>>;
  readonly rule_files: readonly string[];
  readonly scrape_configs: readonly ScrapeJob[];
}

export function shippedText(path: string): string {
  return readFileSync(`${monitoring}${path}`, "utf8");
}

export function shippedConfig(): PrometheusConfig {
  return parse(shippedText("prometheus/prometheus.yml")) as PrometheusConfig;
}

export function shippedRules(): Rule[] {
  const { groups } = parse(shippedText("prometheus/rules.yml")) as { groups: { rules: Rule[] }[] };
  return groups.flatMap(({ rules }) => rules);
}

export function shippedRuleTests(): RuleTest[] {
  return (parse(shippedText("prometheus/rules.test.yml")) as { tests: RuleTest[] }).tests;
}
