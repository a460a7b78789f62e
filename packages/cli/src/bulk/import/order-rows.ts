import type { OrderRow, Product } from "@shop/sdk";
import { isId } from "../../connection/find-things.ts";
import { invalid, optionalValue, RowProblem, type Values } from "../columns/column.ts";
import { orderColumns } from "../columns/order-columns.ts";
import { type KeyedRow, type Outcome, rejected } from "./importer.ts";
import type { References } from "./references.ts";

/** An order that the shop is asked for, and the row that it comes from. */
export interface AskedRow {
  readonly row: KeyedRow;
  readonly order: OrderRow;
}

/** The row as the shop takes it, or why it can't be. */
export async function orderRow(
  row: KeyedRow,
  references: References,
  { withProduct }: { readonly withProduct: boolean },
): Promise<OrderRow | Outcome> {
  try {
    return await read(row, references, withProduct);
  } catch (error) {
    if (error instanceof RowProblem) return rejected(error.code, error.message);
    throw error;
  }
}

export const isRejected = (row: OrderRow | Outcome): row is Outcome => "status" in row;

async function read({ values, key }: KeyedRow, references: References, withProduct: boolean): Promise<OrderRow> {
  const { user, product, quantity, date, unit_price } = orderColumns;
  optionalValue(orderColumns.key, values);
  const given = {
    user: String(optionalValue(user, values)),
    product: String(optionalValue(product, values)),
    quantity: Number(optionalValue(quantity, values)),
    date: optionalValue(date, values),
    unit_price: optionalValue(unit_price, values),
    currency: currencyOf(values),
  };
  // An id is taken as it is: the shop finds out whether there is such a product. A price without a currency needs to know it.
  const alone = isId(given.product) && !withProduct && (given.unit_price === undefined || given.currency !== undefined);
  const [user_id, found] = await Promise.all([
    references.userId(given.user),
    alone ? undefined : references.product(given.product),
  ]);
  return {
    key,
    user_id,
    product_id: found?.id ?? Number(given.product),
    quantity: given.quantity,
    ...(given.date === undefined ? {} : { date: String(given.date) }),
    ...priceOf(given.unit_price, given.currency, found),
  };
}

function currencyOf(values: Values): string | undefined {
  const currency = optionalValue(orderColumns.currency, values);
  if (currency !== undefined && values.unit_price === undefined)
    throw invalid("currency", "it says nothing without a unit_price");
  return currency === undefined ? undefined : String(currency);
}

function priceOf(amount: string | number | undefined, given: string | undefined, product: Product | undefined) {
  const currency = given ?? product?.currency;
  return amount === undefined || currency === undefined ? {} : { price: { unit_price: Number(amount), currency } };
}
