import type { Product, User } from "@shop/sdk";
import { shellLine } from "../../command-line/shell-line.ts";
import { type Outcome, rejected } from "./importer.ts";
import type { NewProductRow } from "./product-rows.ts";
import type { NewUserRow } from "./user-rows.ts";

/** A user of this name is there: the same, or another. The password can't be compared. */
export function comparedUser(row: NewUserRow, user: Pick<User, "address" | "role">): Outcome {
  const different = [
    ...(user.address === row.address ? [] : [["address", user.address, row.address] as const]),
    ...(user.role === row.role ? [] : [["role", user.role, row.role] as const]),
  ];
  return compared(`The user ${JSON.stringify(row.name)}`, ["shop", "users", "update", row.name], different);
}

/** A product of this SKU is there: the same, or another. Its stock has moved on, so it is not compared. */
export function comparedProduct(
  row: NewProductRow,
  product: Pick<Product, "name" | "unit_price" | "currency">,
): Outcome {
  const different = (["name", "unit_price", "currency"] as const)
    .filter((field) => product[field] !== row[field])
    .map((field) => [field, product[field], row[field]] as const);
  return compared(`The product ${row.sku}`, ["shop", "products", "update", row.sku], different);
}

type Difference = readonly [field: string, there: string | number, wanted: string | number];

function compared(what: string, line: readonly string[], different: readonly Difference[]): Outcome {
  if (different.length === 0) return { status: "unchanged" };
  const others = different.map(([field, there, wanted]) => `${field} ${shown(there)}, not ${shown(wanted)}`);
  const flags = different.flatMap(([field, , wanted]) => [`--${field.replace("_", "-")}`, String(wanted)]);
  const next = shellLine([...line, ...flags]);
  return rejected(
    "conflict",
    `${what} is there already with another ${others.join(" and another ")}. To change it: ${next}`,
  );
}

const shown = (value: string | number): string => JSON.stringify(value);
