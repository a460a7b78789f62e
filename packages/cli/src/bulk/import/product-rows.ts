import { optionalValue, type Values } from "../columns/column.ts";
import { productColumns } from "../columns/product-columns.ts";

export interface NewProductRow {
  readonly sku: string;
  readonly name: string;
  readonly unit_price: number;
  readonly currency: string;
  readonly stock: number;
}

/** @throws RowProblem */
export function productRow(values: Values): NewProductRow {
  const { sku, name, unit_price, currency, stock } = productColumns;
  return {
    sku: String(optionalValue(sku, values)),
    name: String(optionalValue(name, values)),
    unit_price: Number(optionalValue(unit_price, values)),
    currency: String(optionalValue(currency, values)),
    stock: Number(optionalValue(stock, values) ?? 0),
  };
}
