import { currencyRule, minorUnits } from "./product-columns.ts";
import { date, integer, reference, text } from "./values.ts";

const user = reference({ name: "user", what: "a name, or an id" });
const product = reference({ name: "product", what: "a SKU, or an id" });
const quantity = integer({ name: "quantity", what: "how many", required: true }, 1, 1_000_000);
const day = date({ name: "date", what: "as 2026-11-24, today (UTC) when left out" });
const unit_price = integer(
  { name: "unit_price", what: "what one cost then, in minor units; the product's price when left out" },
  0,
  1_000_000_000,
  minorUnits,
);
const currency = text({ name: "currency", what: "of unit_price; the product's when left out" }, currencyRule);
const key = text(
  { name: "key", what: "names the row for ever; made from the file when left out" },
  { most: 64, pattern: /^[\x21-\x7E]+$/, rule: "letters, digits and signs, no spaces" },
);

export const orderColumns = { user, product, quantity, date: day, unit_price, currency, key };
