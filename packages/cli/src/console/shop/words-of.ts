import type { Change } from "./change.ts";

type Value = string | number | undefined;

/** The words of the `shop` command that does the same. A password is in none: the command reads it from stdin. */
export function wordsOf(change: Change): readonly string[] {
  switch (change.do) {
    case "place order": {
      const { user_id, product_id, quantity, date } = change.order;
      return ["orders", "place", ...flags({ user: user_id, product: product_id, quantity, date })];
    }
    case "change order": {
      const { product_id, quantity, date } = change.change;
      return ["orders", "update", String(change.id), ...flags({ product: product_id, quantity, date })];
    }
    case "cancel order":
      return ["orders", "cancel", String(change.id)];
    case "add user": {
      const { name, address } = change.user;
      return ["users", "add", ...flags({ name, address }), "--password-stdin"];
    }
    case "change user": {
      const { address, role, password } = change.change;
      const secret = password === undefined ? [] : ["--password-stdin"];
      return ["users", "update", String(change.id), ...flags({ address, role }), ...secret];
    }
    case "remove user":
      return ["users", "remove", String(change.id)];
    default:
      return productWords(change);
  }
}

function productWords(change: Extract<Change, { do: `${string} product` }>): readonly string[] {
  switch (change.do) {
    case "add product": {
      const { sku, name, unit_price, currency, stock } = change.product;
      return ["products", "add", ...flags({ sku, name, "unit-price": unit_price, currency, stock })];
    }
    case "change product": {
      const { sku, name, unit_price, currency } = change.change;
      return ["products", "update", String(change.id), ...flags({ sku, name, "unit-price": unit_price, currency })];
    }
    case "restock product":
      return ["products", "restock", String(change.id), ...flags({ ...change.change })];
    case "remove product":
      return ["products", "remove", String(change.id)];
  }
}

/** A value that looks like a flag is tied to its own, or it would be taken for another one. */
function flags(values: Readonly<Record<string, Value>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return String(value).startsWith("-") ? [`--${name}=${value}`] : [`--${name}`, String(value)];
  });
}
