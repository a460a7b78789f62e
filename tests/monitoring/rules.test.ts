import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/steps.ts";
import { missingProgram } from "../support/missing-program.ts";
import { Page } from "../workspace/page.ts";
import { monitoring, shippedRules, shippedRuleTests } from "./shipped.ts";

const run = promisify(execFile);
/** It takes seconds of the processor, of which a busy machine has few. */
const limitMs = 120_000;
const alerts = shippedRules().flatMap(({ alert, ...rule }) => (alert === undefined ? [] : [{ alert, ...rule }]));

describe("by promtool", () => {
  const missing = missingProgram("promtool");
  const promtool = (...args: string[]) => run("promtool", args, { cwd: `${monitoring}prometheus` });

  test("the configuration is one that Prometheus reads", async ({ skip }) => {
    if (missing !== undefined) skip(missing);
    // The token's file is only there where Prometheus runs; the syntax is all that can be said here.
    const { stdout } = await promtool("check", "config", "--syntax-only", "prometheus.yml");
    expect(stdout).toContain("SUCCESS");
  });

  test("the rules are rules, without anything to be said of them", async ({ skip }) => {
    if (missing !== undefined) skip(missing);
    const { stdout } = await promtool("check", "rules", "--lint-fatal", "rules.yml");
    expect(stdout).toContain(`SUCCESS: ${shippedRules().length} rules found`);
  });

  test(
    "the alerts fire when they should, and only then",
    async ({ skip }) => {
      if (missing !== undefined) skip(missing);
      const { stdout } = await promtool("test", "rules", "rules.test.yml");
      expect(stdout).toContain("SUCCESS");
    },
    limitMs,
  );
});

test("every alert is seen to fire, and seen to keep quiet", () => {
  const tried = shippedRuleTests().flatMap(({ alert_rule_test = [] }) => alert_rule_test);
  const seen = (fires: boolean): string[] => [
    ...new Set(tried.filter(({ exp_alerts }) => exp_alerts.length > 0 === fires).map(({ alertname }) => alertname)),
  ];
  const names = alerts.map(({ alert }) => alert).sort();
  expect(names.length).toBeGreaterThan(14);
  expect(seen(true).sort()).toEqual(names);
  expect(seen(false).sort()).toEqual(names);
});

test("every alert says how bad it is, what it means, and where it stands what to do", () => {
  const page = "docs/guides/monitoring.md";
  const { anchors } = new Page(page);
  for (const { alert, labels, annotations } of alerts) {
    expect(["critical", "warning", "info"], alert).toContain(labels?.["severity"]);
    expect(annotations?.["summary"], alert).toMatch(/\S/);
    expect(annotations?.["description"], alert).toMatch(/\S/);
    expect(annotations?.["runbook"], alert).toBe(`${page}#${alert.toLowerCase()}`);
    expect([...anchors], alert).toContain(alert.toLowerCase());
  }
});

test("the guide has no alert that is none any more", () => {
  const told = [...readFileSync(`${root}docs/guides/monitoring.md`, "utf8").matchAll(/^### (Shop\w+)$/gm)];
  expect(told.map(([, name]) => name).sort()).toEqual(alerts.map(({ alert }) => alert).sort());
});
