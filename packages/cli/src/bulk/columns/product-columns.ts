import { integer, text, trimmedLine } from "./values.ts";

export const currencyRule = { most: 3, pattern: /^[A-Z]{3}$/, rule: "three capital letters, such as USD" };
export const minorUnits = "; it is in minor units, 1800 for 18.00 USD";

const sku = text(
  { name: "sku", what: "unique, not of digits alone", required: true },
  {
    most: 64,
    pattern: /^(?![0-9]+$)[A-Za-z0-9][A-Za-z0-9._-]*$/,
    rule: "letters, digits, dots, hyphens and underscores, not digits alone",
  },
);

const name = text(
  { name: "name", what: "one line", required: true },
  { most: 200, pattern: trimmedLine, rule: "one line, no space at either end" },
);

const unit_price = integer(
  { name: "unit_price", what: "in minor units, 1800 for 18.00 USD", required: true },
  0,
  1_000_000_000,
  minorUnits,
);
const currency = text({ name: "currency", what: "such as USD", required: true }, currencyRule);
const stock = integer({ name: "stock", what: "the opening stock, 0 when left out" }, 0, 1_000_000_000);

export const productColumns = { sku, name, unit_price, currency, stock };
