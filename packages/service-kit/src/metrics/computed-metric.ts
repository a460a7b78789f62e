import type { Metric, Registry } from "@prometheus-io/client";
import type { Distribution } from "@shop/database";

/** One line of a metric. `suffix` (`_sum`) is added to its name. */
export interface Sample {
  readonly suffix?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface ComputedMetric {
  readonly name: string;
  readonly help: string;
  readonly type: "histogram" | "summary";
  readonly read: () => readonly Sample[];
}

/**
 * A histogram or a summary that others have counted; it is worked out when somebody asks for the metrics. The classes of the
 * client library only take values one by one, so this is what its registry asks of a metric, and no more.
 */
export function registerComputed(registry: Registry, { name, help, type, read }: ComputedMetric): void {
  const get = async (): Promise<object> => ({
    name,
    help,
    type,
    values: read().map(({ suffix = "", labels = {}, value }) => ({ metricName: `${name}${suffix}`, labels, value })),
  });
  const metric: object = { name, help, type, get };
  // The declared type is that of the library's own classes.
  registry.registerMetric(metric as Metric<string>);
}

/** A distribution in the form of a histogram: how many values were at most each bound, then how many there were. */
export function histogramSamples({ bounds, counts, sum }: Distribution): Sample[] {
  let below = 0;
  const buckets = counts.map((count, place) => {
    below += count;
    const bound = bounds[place];
    return { suffix: "_bucket", labels: { le: bound === undefined ? "+Inf" : String(bound) }, value: below };
  });
  return [...buckets, { suffix: "_sum", value: sum }, { suffix: "_count", value: below }];
}
