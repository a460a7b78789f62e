import { type DescribedOperation, type Document, describeOperations } from "@shop/sdk/describe";

/** A service's operations as commands: `purchase-orders receive`. */
export interface ServiceGroup {
  readonly name: string;
  readonly summary: string;
  /** By verb. */
  readonly operations: ReadonlyMap<string, DescribedOperation>;
}

/** As the shop's own commands are called. */
const VERBS: Readonly<Record<string, string>> = { get: "show" };

/**
 * The tags of the contract as groups, each operation in them by the verb that its operationId begins with: `listSuppliers` is
 * `suppliers list`. Where two would be called the same, both have their whole names.
 */
export function serviceTree(document: Document): ServiceGroup[] {
  const groups = Map.groupBy(describeOperations(document), ({ tag }) => wordOf(tag ?? "operations"));
  return [...groups].map(([name, operations]) => {
    const about = document.tags?.find((tag) => wordOf(tag.name) === name)?.description;
    const verbs = Map.groupBy(operations, ({ id }) => verbOf(id));
    const named = operations.map((operation) => {
      const verb = verbOf(operation.id);
      return [verbs.get(verb)?.length === 1 ? verb : wordOf(operation.id), operation] as const;
    });
    return { name, summary: oneLine(about ?? name), operations: new Map(named) };
  });
}

function verbOf(id: string): string {
  const verb = /^[a-z]+/.exec(id)?.[0] ?? id;
  return VERBS[verb] ?? verb;
}

/** `receivePurchaseOrder`, `purchase_order_id`, `Purchase orders` → `receive-purchase-order` … */
export function wordOf(text: string): string {
  return text
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** What a service writes about itself goes to a terminal: it must not move a cursor. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}
