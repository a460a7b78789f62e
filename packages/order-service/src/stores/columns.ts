// The columns of a table under the names and in the order of the contract: a row is the thing itself.

export const orderColumns =
  "id, user_id, product_id, quantity, date, unit_price, currency, quantity * unit_price AS total, version, created_at, updated_at";

export const productColumns = "id, sku, name, unit_price, currency, stock, version, created_at, updated_at";

export const movementColumns = "id, at, product_id, change, stock_after, reason, note, order_id, event_id";

/** Names are looked up by the ids that the journal keeps, so that they are gone when the user is. */
export const eventColumns = `id, at, type, actor_kind, actor_id,
  CASE actor_kind
    WHEN 'session' THEN (SELECT users.name FROM users WHERE users.id = actor_id)
    WHEN 'key' THEN (SELECT api_keys.name FROM api_keys WHERE api_keys.id = actor_id)
  END AS actor_name,
  request_id, subject_kind, subject_id, before, after`;
