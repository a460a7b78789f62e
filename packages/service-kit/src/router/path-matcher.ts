import type { Route } from "@shop/openapi";

interface Routed {
  readonly route: Route;
}

/** The operations of one path by method; `parameters` are the names of the path's parameters, in their order. */
export interface PathEntry<T extends Routed> {
  readonly byMethod: Map<string, T>;
  readonly parameters: readonly string[];
}

export interface PathMatch<T extends Routed> {
  readonly entry: PathEntry<T>;
  /** The raw texts of the path's parameters, in their order, still percent-encoded. */
  readonly values: readonly string[];
}

interface Node<T extends Routed> {
  readonly fixed: Map<string, Node<T>>;
  parameter: Node<T> | undefined;
  entry: PathEntry<T> | undefined;
}

const newNode = <T extends Routed>(): Node<T> => ({ fixed: new Map(), parameter: undefined, entry: undefined });

/**
 * Finds the operation of a path in as many steps as the path has segments, however many operations there are.
 * A fixed segment wins over a parameter. A trailing slash is another path.
 */
export function pathMatcher<T extends Routed>(operations: readonly T[]): (path: string) => PathMatch<T> | undefined {
  const root = newNode<T>();
  for (const operation of operations) insert(root, operation);
  return (path) => {
    const values: string[] = [];
    let node: Node<T> | undefined = root;
    for (const segment of segmentsOf(path)) {
      const fixed: Node<T> | undefined = node.fixed.get(segment);
      if (fixed === undefined && segment !== "" && node.parameter !== undefined) values.push(segment);
      node = fixed ?? (segment === "" ? undefined : node.parameter);
      if (node === undefined) return undefined;
    }
    return node.entry && { entry: node.entry, values };
  };
}

const segmentsOf = (path: string): string[] => path.slice(1).split("/");

function insert<T extends Routed>(root: Node<T>, operation: T): void {
  const parameters: string[] = [];
  let node = root;
  for (const segment of segmentsOf(operation.route.path)) {
    if (segment.startsWith("{")) {
      parameters.push(segment.slice(1, -1));
      node.parameter ??= newNode<T>();
      node = node.parameter;
    } else {
      const next = node.fixed.get(segment) ?? newNode<T>();
      node.fixed.set(segment, next);
      node = next;
    }
  }
  node.entry ??= { byMethod: new Map(), parameters };
  node.entry.byMethod.set(operation.route.method, operation);
}
