import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";

export interface DemoUser {
  readonly name: string;
  readonly address: string;
}

export interface DemoProduct {
  readonly sku: string;
  readonly name: string;
  /** Minor units. */
  readonly unit_price: number;
  readonly currency: string;
  /** The opening stock. It is enough for all orders. */
  readonly stock: number;
}

export interface DemoOrder {
  /** A name. */
  readonly user: string;
  readonly sku: string;
  readonly quantity: number;
  /** YYYY-MM-DD */
  readonly date: string;
}

export interface Northwind {
  readonly users: readonly DemoUser[];
  readonly products: readonly DemoProduct[];
  /** By date. No two are alike. */
  readonly orders: readonly DemoOrder[];
}

/** Reads the data of the demo shop. @param lastDate the date of the last order; all others keep their distance to it */
export function readNorthwind(lastDate: string): Northwind {
  const orders = read("orders.csv");
  const last = Math.max(...orders.map(({ date = "" }) => dayNumber(date)));
  const days = dayNumber(lastDate) - last;
  return {
    users: read("users.csv").map(({ name = "", address = "" }) => ({ name, address })),
    products: read("products.csv").map(({ sku = "", name = "", unit_price, currency = "", stock }) => ({
      sku,
      name,
      unit_price: Number(unit_price),
      currency,
      stock: Number(stock),
    })),
    orders: orders.map(({ user = "", sku = "", quantity, date = "" }) => ({
      user,
      sku,
      quantity: Number(quantity),
      date: dateOf(dayNumber(date) + days),
    })),
  };
}

function read(file: string): Readonly<Record<string, string>>[] {
  return parse(readFileSync(`${folder()}/${file}`), { columns: true });
}

/** Beside the bundle that this is part of, or, when this runs from the sources, where it is kept in the checkout. */
function folder(): string {
  const places = ["./northwind", "../northwind", "../../../../examples/northwind"];
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path));
  if (found === undefined)
    throw new Error("The data of the demo shop is not where it was installed. Install the shop again.");
  return found;
}

const dayMs = 86_400_000;

function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMs;
}

function dateOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
