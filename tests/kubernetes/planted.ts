import type { Kind, OfKind, Resource } from "./resources.ts";

/**
 * A copy of the resources with one of them changed as if by hand: the first of the kind, or the one of the name.
 * @param change is given what need not fit its type: a planted fault rarely does
 */
export function planted<K extends Kind>(
  resources: readonly Resource[],
  kind: K,
  change: (resource: OfKind<K>) => void,
  name?: string,
): readonly Resource[] {
  const copy = structuredClone(resources);
  const isIt = (resource: Resource): resource is OfKind<K> =>
    resource.kind === kind && (name === undefined || resource.metadata?.name === name);
  const resource = copy.find(isIt);
  if (resource === undefined) throw new Error(`there is no ${kind} ${name ?? ""} to plant a fault in`);
  change(resource);
  return copy;
}

/** The object that a path of members and positions leads to, to plant a fault there. Throws when it leads nowhere. */
export function at(start: unknown, ...path: readonly (string | number)[]): Record<string, unknown> {
  let here = start;
  for (const step of path) here = (here as Record<string | number, unknown> | undefined)?.[step];
  if (typeof here !== "object" || here === null) throw new Error(`nothing lies at ${path.join(".")}`);
  return here as Record<string, unknown>;
}
