import { optionalValue, RowProblem, type Values } from "../columns/column.ts";
import { userColumns } from "../columns/user-columns.ts";

export interface NewUserRow {
  readonly name: string;
  readonly address: string;
  readonly role: "customer" | "operator";
  readonly password: string | undefined;
}

/** @throws RowProblem */
export function userRow(values: Values): NewUserRow {
  const { name, address, role, password } = userColumns;
  const given = optionalValue(password, values);
  return {
    // As the shop keeps it, or it would not be found again.
    name: String(optionalValue(name, values)).normalize("NFC"),
    address: String(optionalValue(address, values)),
    role: optionalValue(role, values) === "operator" ? "operator" : "customer",
    password: given === undefined ? undefined : String(given),
  };
}

export const noPassword = (): RowProblem =>
  new RowProblem("invalid_row", "password: it is empty. --generate-passwords FILE makes those that are missing");
