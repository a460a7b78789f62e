import { expect, test, vi } from "vitest";
import { built, overlays } from "./built.ts";
import { at, planted } from "./planted.ts";
import type { Kind, Resource } from "./resources.ts";
import { modules } from "./schemas/kinds.ts";
import { wrongFields } from "./schemas/wrong-fields.ts";
import { wrongValues } from "./schemas/wrong-values.ts";

// It starts programs and the compiler, which take their time on a machine that has much to do.
vi.setConfig({ testTimeout: 180_000 });

test.for(overlays)(
  "%s is as the published schemas say, without a field that they do not know",
  async (overlay, { skip }) => {
    const resources = await built(overlay, skip);

    expect(resources.length).toBeGreaterThan(3);
    expect(resources.map(({ kind }) => kind).filter((kind) => !Object.hasOwn(modules, kind))).toEqual([]);
    expect(wrongFields(resources)).toEqual([]);
    expect((await Promise.all(resources.map(wrongValues))).flat()).toEqual([]);
  },
);

interface Fault {
  readonly kind: Kind;
  readonly where: readonly (string | number)[];
  readonly with: Readonly<Record<string, unknown>>;
  readonly told: string;
}

const container = ["spec", "template", "spec", "containers", 0] as const;

const inFields: readonly Fault[] = [
  // a misspelt field
  { kind: "Deployment", where: ["spec"], with: { replica: 3 }, told: `"replica"' does not exist` },
  // one far inside
  {
    kind: "Deployment",
    where: [...container, "livenessProbe"],
    with: { periodSecond: 3 },
    told: `"periodSecond"' does not exist`,
  },
  // one of another kind
  { kind: "Service", where: ["spec"], with: { template: {} }, told: `"template"' does not exist` },
  // a number as a text
  {
    kind: "Deployment",
    where: ["spec"],
    with: { revisionHistoryLimit: "5" },
    told: `Type 'string' is not assignable to type 'number'`,
  },
  // a word that is none of those
  { kind: "Deployment", where: container, with: { imagePullPolicy: "Sometimes" }, told: `"Sometimes"` },
  // one in what is no kind of Kubernetes' own
  {
    kind: "ServiceMonitor",
    where: ["spec", "endpoints", 0],
    with: { intervall: "15s" },
    told: `"intervall"' does not exist`,
  },
  // one in a route
  { kind: "HTTPRoute", where: ["spec", "rules", 0], with: { timeout: {} }, told: `"timeout"' does not exist` },
  // a metric without its type
  {
    kind: "HorizontalPodAutoscaler",
    where: ["spec", "metrics", 0],
    with: { type: undefined },
    told: `"type"' is missing`,
  },
];

const inValues: readonly Fault[] = [
  // a duration that is none
  { kind: "HTTPRoute", where: ["spec", "rules", 0, "timeouts"], with: { request: "a while" }, told: `pattern` },
  // a scrape interval that is none
  { kind: "ServiceMonitor", where: ["spec", "endpoints", 0], with: { interval: "often" }, told: `pattern` },
  // a list where there must be one thing
  { kind: "NetworkPolicy", where: ["spec"], with: { podSelector: [] }, told: `object` },
];

/** The resource of each fault, with that fault in it. */
function withFaults(resources: readonly Resource[], faults: readonly Fault[]): readonly Resource[] {
  return faults.flatMap(({ kind, where, with: fault }) => {
    const some = resources.filter((resource) => resource.kind === kind).slice(0, 1);
    return planted(some, kind, (copy) => Object.assign(at(copy, ...where), fault));
  });
}

test("the check of fields finds each of these, and nothing else", async ({ skip }) => {
  const resources = await built("overlays/production", skip);

  const found = wrongFields(withFaults(resources, inFields));

  expect(found).toEqual(inFields.map(({ kind, told }) => expect.stringMatching(`^${kind} .*: .*${told}`)));
});

test("and the check of values each of these", async ({ skip }) => {
  const resources = await built("overlays/production", skip);

  const found = await Promise.all(withFaults(resources, inValues).map(wrongValues));

  expect(found).toEqual(inValues.map(({ kind, told }) => [expect.stringMatching(`^${kind} .*: .*${told}`)]));
});
