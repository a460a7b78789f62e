// What order-service would have written, as far as user-service can tell: statements that every engine understands.
const at = "'2026-11-24T09:30:00.000Z'";

/** Once, before the first order. */
export const addProduct = `
  INSERT INTO products (sku, name, unit_price, currency, stock, created_at, updated_at)
  VALUES ('CHAI', 'Chai', 1800, 'USD', 39, ${at}, ${at}) ON CONFLICT DO NOTHING`;

/** Fails when there is no such user. */
export function placeOrder(userId: number): string {
  return `
    INSERT INTO orders (user_id, product_id, quantity, date, unit_price, currency, created_at, updated_at)
    SELECT ${userId}, id, 2, '2023-11-28', unit_price, currency, ${at}, ${at} FROM products WHERE sku = 'CHAI'`;
}
