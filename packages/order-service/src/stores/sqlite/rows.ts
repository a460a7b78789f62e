// The columns of a table under the names and in the order of the contract: a row is the thing itself.

export const orderColumns =
  "id, user_id, product_id, quantity, date, unit_price, currency, quantity * unit_price AS total, version, created_at, updated_at";

export const productColumns = "id, sku, name, unit_price, currency, stock, version, created_at, updated_at";

export const movementColumns = "id, at, product_id, change, stock_after, reason, note, order_id, event_id";
