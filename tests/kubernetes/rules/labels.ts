export type Labels = Readonly<Record<string, string>>;

/** As the API has it: everything that is given must be so; a selector that is empty selects everything. */
export interface Selector {
  readonly matchLabels?: Labels;
  readonly matchExpressions?: readonly {
    readonly key: string;
    readonly operator: string;
    readonly values?: readonly string[];
  }[];
}

/** Whether labels are selected. Throws at an operator that the API does not have. */
export function selects(selector: Selector, labels: Labels): boolean {
  const byLabel = Object.entries(selector.matchLabels ?? {}).every(([key, value]) => labels[key] === value);
  return byLabel && (selector.matchExpressions ?? []).every((expression) => holds(expression, labels[expression.key]));
}

type Expression = NonNullable<Selector["matchExpressions"]>[number];

function holds({ operator, values = [] }: Expression, value: string | undefined): boolean {
  if (operator === "Exists") return value !== undefined;
  if (operator === "DoesNotExist") return value === undefined;
  if (operator === "In") return value !== undefined && values.includes(value);
  if (operator === "NotIn") return value === undefined || !values.includes(value);
  throw new Error(`there is no operator ${operator}`);
}
