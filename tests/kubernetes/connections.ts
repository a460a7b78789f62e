import { ofKind, type Resource } from "./resources.ts";

/**
 * How many connections a replica has at most: those of its pool, one that listens for events, and while it starts one that
 * migrates. Throws when the pool's size is not among the settings.
 */
export function connectionsOfReplica(resources: readonly Resource[]): number {
  const sizes = ofKind(resources, "ConfigMap").map(({ data }) => Number(data?.["SHOP_DATABASE_POOL"]));
  const [size] = sizes.filter((one) => one > 0);
  if (size === undefined) throw new Error("no ConfigMap has SHOP_DATABASE_POOL");
  return size + 2;
}

/** The most that the services ask of the database at once: all replicas, one more each in a rollout, and the migration. */
export function mostConnections(resources: readonly Resource[]): number {
  const most = ofKind(resources, "HorizontalPodAutoscaler").map(({ spec }) => (spec?.maxReplicas ?? 1) + 1);
  return most.reduce((sum, replicas) => sum + replicas, 0) * connectionsOfReplica(resources) + 1;
}
