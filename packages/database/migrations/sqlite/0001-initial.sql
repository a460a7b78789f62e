-- The shop's first schema. Ids are never used again (AUTOINCREMENT), times are RFC 3339 in UTC with milliseconds,
-- money is in minor units, JSON is text.

CREATE TABLE users (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL,
  address TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('customer', 'operator')),
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
-- Pages of one role in the order of the ids, and pages by the beginning of a name, of all or of one role.
CREATE INDEX users_by_role ON users (role);
CREATE INDEX users_by_name ON users (name COLLATE NOCASE);
CREATE INDEX users_by_role_and_name ON users (role, name COLLATE NOCASE);

CREATE TABLE sessions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  token_hash BLOB NOT NULL UNIQUE,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT;
CREATE INDEX sessions_by_user ON sessions (user_id);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

-- 'local': the operator key that the first start makes. 'made': asked for by an operator.
CREATE TABLE api_keys (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  token_hash BLOB NOT NULL UNIQUE,
  origin TEXT NOT NULL CHECK (origin IN ('local', 'made')),
  created_at TEXT NOT NULL,
  created_by_kind TEXT NOT NULL,
  created_by_id INTEGER,
  removed_at TEXT
) STRICT;
-- One local key in the life of a database, removed or not.
CREATE UNIQUE INDEX api_keys_one_local ON api_keys (origin) WHERE origin = 'local';
-- So that a page of the keys in use does not walk through all that were ever removed.
CREATE INDEX api_keys_in_use ON api_keys (id) WHERE removed_at IS NULL;

CREATE TABLE products (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sku TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  unit_price INTEGER NOT NULL CHECK (unit_price >= 0),
  currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
  stock INTEGER NOT NULL CHECK (stock >= 0),
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
-- Pages by the beginning of a name.
CREATE INDEX products_by_name ON products (name COLLATE NOCASE);

CREATE TABLE orders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id INTEGER NOT NULL REFERENCES users (id),
  product_id INTEGER NOT NULL REFERENCES products (id),
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  date TEXT NOT NULL,
  unit_price INTEGER NOT NULL CHECK (unit_price >= 0),
  currency TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
-- An index of SQLite ends in the id, so these are (user_id, id) and so on: what a page by keyset walks.
CREATE INDEX orders_by_user ON orders (user_id);
CREATE INDEX orders_by_product ON orders (product_id);
CREATE INDEX orders_by_date ON orders (date);

-- The ledger: a product's stock is the sum of its movements. Orders and products go, their movements stay, so neither
-- is a foreign key.
CREATE TABLE stock_movements (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  product_id INTEGER NOT NULL,
  change INTEGER NOT NULL CHECK (change <> 0),
  stock_after INTEGER NOT NULL CHECK (stock_after >= 0),
  reason TEXT NOT NULL CHECK (reason IN (
    'initial', 'restock', 'correction', 'order_placed', 'order_changed', 'order_cancelled', 'product_removed'
  )),
  note TEXT,
  order_id INTEGER,
  event_id INTEGER NOT NULL REFERENCES events (id),
  at TEXT NOT NULL
) STRICT;
CREATE INDEX stock_movements_by_product ON stock_movements (product_id);
CREATE INDEX stock_movements_by_order ON stock_movements (order_id) WHERE order_id IS NOT NULL;

-- The journal: who changed what, for ever.
CREATE TABLE events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  type TEXT NOT NULL,
  actor_kind TEXT NOT NULL,
  actor_id INTEGER,
  request_id TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX events_by_subject ON events (subject_kind, subject_id);
CREATE INDEX events_by_request ON events (request_id);
CREATE INDEX events_by_type ON events (type);

-- Kept replies of calls with an Idempotency-Key, in the order of their expiry. The key is beside the row and not its
-- place: as the place, its randomness spread the replies over the whole table and made an order a third dearer.
CREATE TABLE idempotency_keys (
  id INTEGER PRIMARY KEY,
  key_hash BLOB NOT NULL UNIQUE,
  fingerprint TEXT NOT NULL,
  value TEXT,
  subject_user_id INTEGER,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT;
CREATE INDEX idempotency_keys_by_user ON idempotency_keys (subject_user_id) WHERE subject_user_id IS NOT NULL;

CREATE TABLE rate_limits (
  key TEXT PRIMARY KEY,
  hits INTEGER NOT NULL,
  resets_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX rate_limits_by_reset ON rate_limits (resets_at);

-- Roll-ups that the units keep, so that the figures of the shop cost the same at a million orders.
CREATE TABLE daily_sales (
  date TEXT NOT NULL,
  currency TEXT NOT NULL,
  orders INTEGER NOT NULL,
  units INTEGER NOT NULL,
  revenue INTEGER NOT NULL,
  PRIMARY KEY (date, currency)
) STRICT, WITHOUT ROWID;

CREATE TABLE totals (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
