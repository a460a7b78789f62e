import { isShopError } from "@shop/sdk";
import { adviceFor } from "../../failures/advice.ts";
import type { Failure } from "../state/list-state.ts";

/** What went wrong, in words for a person. */
export function failureOf(error: unknown): Failure {
  const code = error instanceof Error && "code" in error ? String(error.code) : "failed";
  const message = error instanceof Error ? error.message : String(error);
  const fields =
    isShopError(error) && error.code === "invalid_request"
      ? error.errors.map(({ pointer, detail }) => `${pointer.slice(1)}: ${detail}`)
      : [];
  return { code, message: [message, ...fields].join(" "), hint: adviceFor(error, []).hint };
}

/** The same in one line. */
export function failureText(error: unknown): string {
  const { message, hint } = failureOf(error);
  return [message, hint].join(" ").trim();
}

/** Which field of a form a problem is about, by the problem's code. */
const fieldOf: Readonly<Record<string, string>> = {
  insufficient_stock: "quantity",
  name_taken: "name",
  sku_taken: "sku",
  user_not_found: "user",
  product_not_found: "product",
  stock_limit: "change",
};

/** What the service says, by the fields of the form that asked for it; empty when it is about none of them. */
export function fieldErrors(error: unknown, fields: readonly string[]): Readonly<Record<string, string>> {
  if (!isShopError(error)) return {};
  if (error.code === "invalid_request")
    return Object.fromEntries(
      error.errors
        .map(({ pointer, detail }) => [nameIn(pointer), detail])
        .filter(([name]) => fields.includes(name ?? "")),
    );
  const named = fieldOf[error.code];
  const name = named === "quantity" && !fields.includes(named) ? "change" : named;
  if (name === undefined || !fields.includes(name)) return {};
  return { [name]: error.code === "insufficient_stock" ? `only ${error.available} are there` : error.message };
}

/** `/user_id` is asked for as the user. */
const nameIn = (pointer: string): string => pointer.slice(1).replace(/^(user|product)_id$/, "$1");
