interface OrderParts {
  readonly user_id: number;
  readonly product_id: number;
  readonly quantity: number;
  readonly date: string;
  readonly unit_price: number;
  readonly currency: string;
}

interface ProductParts {
  readonly sku: string;
  readonly name: string;
  readonly unit_price: number;
  readonly currency: string;
}

interface History {
  readonly version: number;
  readonly created_at: string;
}

/** An order as the journal keeps it when it goes, and when it comes back. */
export type WholeOrder = OrderParts & History;

/** What the journal keeps of an order that comes. */
export function orderFacts({ user_id, product_id, quantity, date, unit_price, currency }: OrderParts): OrderParts {
  return { user_id, product_id, quantity, date, unit_price, currency };
}

/** What the journal keeps of an order that goes, or comes back: enough to bring it back as it was. */
export function wholeOrder(order: WholeOrder): WholeOrder {
  return { ...orderFacts(order), version: order.version, created_at: order.created_at };
}

/** What describes a product. Its stock has a ledger of its own. */
export function productFacts({ sku, name, unit_price, currency }: ProductParts): ProductParts {
  return { sku, name, unit_price, currency };
}

/** What the journal keeps of a product that goes: enough to bring it back as it was. */
export function wholeProduct(
  product: ProductParts & History & { readonly stock: number },
): ProductParts & History & { readonly stock: number } {
  const { stock, version, created_at } = product;
  return { ...productFacts(product), stock, version, created_at };
}
