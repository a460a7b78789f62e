import { type Facts, factsIn } from "./facts.ts";

export interface OrderEvent {
  readonly id: number;
  readonly at: string;
  readonly type: string;
  readonly subject_id: number;
  readonly before: string | null;
  readonly after: string | null;
}

export interface OrderRow {
  readonly id: number;
  readonly user_id: number;
  readonly product_id: number;
  readonly quantity: number;
  readonly date: string;
  readonly unit_price: number;
  readonly currency: string;
  readonly version: number;
  readonly created_at: string;
}

/** What of an order both its row and its journal tell. */
const fields = [
  "user_id",
  "product_id",
  "quantity",
  "date",
  "unit_price",
  "currency",
  "version",
  "created_at",
] as const;

/** An order as one of its events leaves it; `undefined` when it is not there. */
export type OrderState = Facts | undefined;

/** What one event makes of an order, which lines it must have in the ledger, and what is wrong with it by itself. */
export interface Step {
  readonly state: OrderState;
  /** By how much it moves which product, in the order in which the lines are written. */
  readonly moves: readonly (readonly [product: number | undefined, change: number])[];
  readonly wrong?: string;
}

/** Follows an order from one event to the next. */
export function stepOf({ type, at, before, after }: OrderEvent, state: OrderState): Step {
  const [was, is] = [factsIn(before), factsIn(after)];
  switch (type) {
    case "order.placed":
      return comes({ ...is, version: 1, created_at: at }, state, "is placed, and is there already");
    case "order.restored":
      return comes({ ...is }, state, "is restored, and is there already");
    case "order.cancelled":
      return { state: undefined, moves: [[was?.product_id, was?.quantity ?? 0]], ...unlike(state, was) };
    case "order.changed": {
      const next = { ...state, ...is };
      return { state: next, moves: movesOf(state, next), ...unlike(state, was) };
    }
    default:
      return { state, moves: [] };
  }
}

function comes(next: Facts, state: OrderState, wrong: string): Step {
  return { state: next, moves: [[next.product_id, -(next.quantity ?? 0)]], ...(state !== undefined && { wrong }) };
}

/** The product that is taken comes first. */
function movesOf(before: OrderState, after: Facts): Step["moves"] {
  const [had, has] = [before?.quantity ?? 0, after.quantity ?? 0];
  if (before?.product_id === after.product_id) return had === has ? [] : [[after.product_id, had - has]];
  return [
    [after.product_id, -has],
    [before?.product_id, had],
  ];
}

/** An event tells what it has found; that must be what the one before has left. */
function unlike(state: OrderState, told: Facts | undefined): { readonly wrong?: string } {
  if (state === undefined) return { wrong: "happens to an order that is not there" };
  const field = fields.find((name) => told?.[name] !== undefined && told[name] !== state[name]);
  return field === undefined
    ? {}
    : { wrong: `found ${field} ${told?.[field]}, and the event before left ${state[field]}` };
}

/** Where a row is not what its journal says, in words. */
export function differences(row: OrderRow, state: Facts): string[] {
  return fields
    .filter((name) => row[name] !== state[name])
    .map((name) => `has ${name} ${row[name]}, and by its journal ${state[name] ?? "none"}`);
}
