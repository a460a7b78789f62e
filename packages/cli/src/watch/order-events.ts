import type { JournalEvent } from "@shop/sdk";
import { type Column, columnsOf } from "../output/column.ts";
import { eventColumns } from "../output/columns.ts";
import { money } from "../output/money.ts";

type Facts = NonNullable<JournalEvent["after"]>;

/** What of an order an event tells: how it is now, or how it was when it is gone. Of a change only what it touched. */
const factsOf = ({ before, after }: JournalEvent): Facts => ({ ...before, ...after });

const number = (value: number | undefined): string => (value === undefined ? "" : String(value));

/** An order's event as a line of a table; as data it is the whole event. */
export const orderEventColumns: readonly Column<JournalEvent>[] = [
  ...columnsOf<Pick<JournalEvent, "id" | "at">>({ id: { title: "EVENT", align: "right" }, at: { time: true } }),
  { field: "type", title: "WHAT", value: ({ type }) => type.replace("order.", "") },
  { field: "subject", title: "ORDER", value: ({ subject }) => String(subject.id), align: "right" },
  { title: "USER", value: (event) => number(factsOf(event).user_id), align: "right" },
  { title: "PRODUCT", value: (event) => number(factsOf(event).product_id), align: "right" },
  { title: "QUANTITY", value: quantity, align: "right" },
  { title: "TOTAL", value: total, align: "right" },
  ...eventColumns
    .filter(({ field }) => ["actor", "before", "after", "request_id"].includes(field ?? ""))
    .map((column) => (column.field === "request_id" ? { ...column, hidden: true } : column)),
];

/** "3", or of a changed one "2 → 3". */
function quantity({ before, after }: JournalEvent): string {
  const [was, is] = [before?.quantity, after?.quantity];
  return was !== undefined && is !== undefined && was !== is ? `${was} → ${is}` : number(is ?? was);
}

function total(event: JournalEvent): string {
  const { quantity, unit_price, currency } = factsOf(event);
  if (quantity === undefined || unit_price === undefined || currency === undefined) return "";
  return money(quantity * unit_price, currency);
}

/** Whether an order's event is about this user and this product, now or before. */
export function isAbout(wanted: Pick<Facts, "user_id" | "product_id">): (event: JournalEvent) => boolean {
  const fits = (facts: Facts | null): boolean =>
    facts !== null && Object.entries(wanted).every(([field, value]) => facts[field as "user_id"] === value);
  return ({ before, after }) => fits(before) || fits(after);
}
