/**
 * What may go wrong without anything being broken. `code` is the problem's code in the contract, `fields` stand beside
 * it in the reply; the message is for a person and says what to do next.
 */
class OrderServiceFailure extends Error {
  readonly code: string;
  readonly fields: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, fields: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.fields = fields;
  }
}

/** Also said of a user who is there and for whom the caller may not act: the two must not be told apart. */
export class UserNotFound extends OrderServiceFailure {
  constructor(id: number) {
    super("user_not_found", `There is no user ${id}.`);
  }
}

/** Also said of another user's order: the two must not be told apart. */
export class OrderNotFound extends OrderServiceFailure {
  constructor(id: number) {
    super("order_not_found", `There is no order ${id}.`);
  }
}

export class OrderNotCancelled extends OrderServiceFailure {
  constructor(id: number) {
    super("order_not_cancelled", `Order ${id} is not cancelled: GET /api/order/${id} shows it.`);
  }
}

export class OrderUserGone extends OrderServiceFailure {
  constructor(id: number, user_id: number) {
    super("order_user_gone", `Order ${id} can't come back: its user ${user_id} is gone.`, { user_id });
  }
}

export class OrderProductGone extends OrderServiceFailure {
  constructor(id: number, product_id: number) {
    super("order_product_gone", `Order ${id} can't come back: its product ${product_id} is gone.`, { product_id });
  }
}

/** A shop's product has one currency: an order in another one comes back only when the product has that one again. */
export class OrderCurrencyChanged extends OrderServiceFailure {
  constructor(id: number, product_id: number, currency: string, current_currency: string) {
    super(
      "order_currency_changed",
      `Order ${id} is in ${currency}, and product ${product_id} is sold in ${current_currency} by now. Place a new order instead.`,
      { product_id, currency, current_currency },
    );
  }
}

export class ProductNotFound extends OrderServiceFailure {
  constructor(id: number) {
    super("product_not_found", `There is no product ${id}. GET /api/products lists those that there are.`);
  }
}

/** `requested` is what the call needs from the stock; for a change of an order that is what it needs besides. */
export class InsufficientStock extends OrderServiceFailure {
  constructor(product_id: number, requested: number, available: number) {
    const left = available === 0 ? "is sold out" : `has only ${available} left`;
    const next =
      available === 0 ? "Choose another product, or wait until it is restocked" : `Ask for ${available} or less`;
    super("insufficient_stock", `Product ${product_id} ${left}, and ${requested} would be needed. ${next}.`, {
      product_id,
      requested,
      available,
    });
  }
}

export class StockLimit extends OrderServiceFailure {
  constructor(product_id: number, limit: number) {
    super("stock_limit", `The stock of product ${product_id} would pass ${limit}. Lower it first.`, { limit });
  }
}

export class StockChanged extends OrderServiceFailure {
  constructor(product_id: number, expected: number, actual: number) {
    super(
      "stock_changed",
      `The stock of product ${product_id} is ${actual} by now, not ${expected}. Count again, and expect ${actual}.`,
      { expected, actual },
    );
  }
}

export class SkuTaken extends OrderServiceFailure {
  constructor(sku: string) {
    super(
      "sku_taken",
      `There is a product with the SKU ${sku} already: GET /api/products?sku=${sku}. Choose another one.`,
    );
  }
}

export class ProductHasOrders extends OrderServiceFailure {
  constructor(id: number, orders: number) {
    const them = orders === 1 ? "1 order. Cancel it" : `${orders} orders. Cancel them`;
    super("product_has_orders", `Product ${id} still has ${them} first: GET /api/orders?product_id=${id} lists them.`, {
      orders,
    });
  }
}

export class PreconditionFailed extends OrderServiceFailure {
  constructor(thing: string, version: number) {
    super("precondition_failed", `${thing} has version ${version} by now. Read it again and decide anew.`, {
      current_version: version,
    });
  }
}
