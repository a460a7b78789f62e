/** A contract as somebody has written it, before it is bundled: nothing of it is sure yet. */
export type Node = Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What is there, when it is an object; else an empty one. */
export const nodeIn = (value: unknown): Node => (isNode(value) ? value : {});

export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const methods = ["get", "post", "put", "delete"] as const;

/** An operation of a written contract, and where it stands. */
export interface WrittenOperation {
  readonly path: string;
  readonly method: (typeof methods)[number];
  readonly raw: Node;
  /** The parameters that it shares with the other operations of its path. */
  readonly shared: readonly unknown[];
}

/** Every operation exchanged for what `change` makes of it. */
export function mapOperations(paths: Node, change: (operation: WrittenOperation) => Node): Node {
  return mapValues(paths, (item, path) => {
    const written = nodeIn(item);
    const changed = methods.flatMap((method) => {
      const raw = written[method];
      return isNode(raw) ? [[method, change({ path, method, raw, shared: listIn(written.parameters) })]] : [];
    });
    return { ...written, ...Object.fromEntries(changed) };
  });
}

export function mapValues(node: Node, change: (value: unknown, key: string) => unknown): Node {
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, change(value, key)]));
}

/** Without these members. */
export function without(node: Node, ...names: readonly string[]): Node {
  return Object.fromEntries(Object.entries(node).filter(([name]) => !names.includes(name)));
}
