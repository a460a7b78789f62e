import type { DefinedOperation } from "../contract/define-service.ts";

/** The operations of one path by method, and what `Allow` says there. */
export interface PathEntry {
  readonly byMethod: Map<string, DefinedOperation>;
  readonly parameters: readonly string[];
}

export interface PathMatch {
  readonly entry: PathEntry;
  /** The raw texts of the path's parameters, in their order, still percent-encoded. */
  readonly values: readonly string[];
}

interface Node {
  readonly fixed: Map<string, Node>;
  parameter: Node | undefined;
  entry: PathEntry | undefined;
}

const newNode = (): Node => ({ fixed: new Map(), parameter: undefined, entry: undefined });

/**
 * Finds the operation of a path in as many steps as the path has segments, however many operations there are.
 * A fixed segment wins over a parameter. A trailing slash is another path.
 */
export function pathMatcher(operations: readonly DefinedOperation[]): (path: string) => PathMatch | undefined {
  const root = newNode();
  for (const operation of operations) insert(root, operation);
  return (path) => {
    const values: string[] = [];
    let node: Node | undefined = root;
    for (const segment of segmentsOf(path)) {
      const fixed: Node | undefined = node.fixed.get(segment);
      if (fixed === undefined && segment !== "" && node.parameter !== undefined) values.push(segment);
      node = fixed ?? (segment === "" ? undefined : node.parameter);
      if (node === undefined) return undefined;
    }
    return node.entry && { entry: node.entry, values };
  };
}

const segmentsOf = (path: string): string[] => path.slice(1).split("/");

function insert(root: Node, operation: DefinedOperation): void {
  const parameters: string[] = [];
  let node = root;
  for (const segment of segmentsOf(operation.route.path)) {
    if (segment.startsWith("{")) {
      parameters.push(segment.slice(1, -1));
      node.parameter ??= newNode();
      node = node.parameter;
    } else {
      const next = node.fixed.get(segment) ?? newNode();
      node.fixed.set(segment, next);
      node = next;
    }
  }
  node.entry ??= { byMethod: new Map(), parameters };
  node.entry.byMethod.set(operation.route.method, operation);
}
