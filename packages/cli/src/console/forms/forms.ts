import type { Order, Product, User } from "@shop/sdk";
import { type Field, type Form, field, type Purpose } from "./form.ts";

const form = (purpose: Purpose, title: string, fields: readonly Field[], thing = { id: 0, version: 0 }): Form => ({
  purpose,
  title,
  id: thing.id,
  version: thing.version,
  fields,
  active: 0,
  serial: 0,
  edits: 0,
  busy: false,
  error: undefined,
});

const user = { name: "user", label: "User", hint: "a name, or a part of it, or an id", finds: "user" } as const;
const product = {
  name: "product",
  label: "Product",
  hint: "a SKU, a part of the name, or an id",
  finds: "product",
} as const;
const quantity = { name: "quantity", label: "Quantity", hint: "how many units" } as const;
const date = { name: "date", label: "Date", hint: "YYYY-MM-DD; today when empty", optional: true } as const;
const address = { name: "address", label: "Address", hint: "where the orders go" } as const;
const price = { name: "unit_price", label: "Unit price", hint: "in minor units: 1800 is 18.00 USD" } as const;

/** A new order; of this user, or for this product, when there is one to start from. */
export const placeOrder = (given: { readonly user?: string; readonly product?: string } = {}): Form =>
  form("place order", "Place an order", [
    field({ ...user, value: given.user }),
    field({ ...product, value: given.product }),
    field(quantity),
    field(date),
  ]);

export const changeOrder = (order: Order): Form =>
  form(
    "change order",
    `Change order ${order.id}`,
    [
      field({ ...quantity, value: String(order.quantity) }),
      field({ ...product, value: String(order.product_id) }),
      field({ ...date, hint: "YYYY-MM-DD", value: order.date }),
    ],
    order,
  );

export const addUser = (): Form =>
  form("add user", "Add a user", [
    field({ name: "name", label: "Name", hint: "what they log in with; not of digits alone" }),
    field(address),
    field({ name: "password", label: "Password", hint: "8 bytes or more; it is shown nowhere", secret: true }),
  ]);

export const changeUser = (person: User): Form =>
  form(
    "change user",
    `Change user ${person.id}, ${person.name}`,
    [
      field({ ...address, value: person.address }),
      field({
        name: "role",
        label: "Role",
        hint: "←/→ changes it; an operator may do everything",
        choices: ["customer", "operator"],
        value: person.role,
      }),
      field({
        name: "password",
        label: "Password",
        hint: "left empty it stays; a new one ends their sessions, and can't be undone",
        secret: true,
        optional: true,
      }),
    ],
    person,
  );

export const addProduct = (): Form =>
  form("add product", "Add a product", [
    field({ name: "sku", label: "SKU", hint: "the shop's own code, such as NW-001" }),
    field({ name: "name", label: "Name", hint: "what it is called" }),
    field(price),
    field({ name: "currency", label: "Currency", hint: "an ISO 4217 code", value: "USD" }),
    field({ name: "stock", label: "Stock", hint: "the opening stock", value: "0" }),
  ]);

export const changeProduct = (thing: Product): Form =>
  form(
    "change product",
    `Change product ${thing.id}, ${thing.name}`,
    [
      field({ name: "sku", label: "SKU", hint: "the shop's own code", value: thing.sku }),
      field({ name: "name", label: "Name", hint: "what it is called", value: thing.name }),
      field({
        ...price,
        hint: `in minor units of ${thing.currency}; orders keep theirs`,
        value: String(thing.unit_price),
      }),
    ],
    thing,
  );

export const restockProduct = (thing: Product): Form =>
  form(
    "restock product",
    `Restock product ${thing.id}, ${thing.name} (${thing.stock} there)`,
    [
      field({ name: "change", label: "Change", hint: "units that came in; -5 takes five away" }),
      field({ name: "reason", label: "Reason", hint: "for the ledger, such as: delivery 4711" }),
    ],
    thing,
  );
