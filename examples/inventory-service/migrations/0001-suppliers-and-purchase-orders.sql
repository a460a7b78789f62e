CREATE TABLE suppliers (id :id, name text NOT NULL) :strict;

-- Of a product only the id is kept, without a foreign key: its removal is not for this service to prevent.
CREATE TABLE purchase_orders (
  id :id,
  supplier_id :integer NOT NULL REFERENCES suppliers (id),
  product_id :integer NOT NULL,
  quantity :integer NOT NULL CHECK (quantity > 0),
  received_at :time
) :strict;
