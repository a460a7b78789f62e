import type { Product } from "@shop/openapi";
import { expect } from "vitest";
import { expectBalanced } from "./books.ts";
import { codeOf } from "./codes.ts";
import { ModelShop } from "./model.ts";
import type { Step } from "./model-steps.ts";
import { addProduct, target } from "./shop-of-test.ts";
import type { TestDatabase } from "./test-database.ts";
import { writeContext } from "./write-context.ts";

/** One sequence, in the model and in the store side by side. */
export class ModelRun {
  readonly #shop: TestDatabase;
  readonly #model: ModelShop;
  readonly #products: readonly Product[];
  readonly #user: number;
  /** The ids of the orders in the order of their placing. */
  readonly #orders: number[] = [];
  /** The stock that the operator of the last count had seen. */
  #expected = 0;

  private constructor(shop: TestDatabase, user: number, products: readonly Product[]) {
    this.#shop = shop;
    this.#user = user;
    this.#products = products;
    this.#model = new ModelShop(products);
  }

  static async start(shop: TestDatabase): Promise<ModelRun> {
    const user = await shop.addUser("newUser");
    const chai = await addProduct(shop, { stock: 10 });
    const tea = await addProduct(shop, { stock: 3, unit_price: 250, currency: "EUR" });
    return new ModelRun(shop, user, [chai, tea]);
  }

  async step(step: Step): Promise<string> {
    const expected = this.#inModel(step);
    const answer = await codeOf(this.#inStore(step));
    expect({ step, answer }).toEqual({ step, answer: expected });
    return answer;
  }

  async expectSame(): Promise<void> {
    const books = await this.#shop.books();
    expectBalanced(books);
    expect(books.products.map(({ stock: left }) => left)).toEqual(this.#model.products.map(({ stock: left }) => left));
    expect(
      books.orders.map(({ quantity, date, unit_price, currency }) => ({ quantity, date, unit_price, currency })),
    ).toEqual([...this.#model.orders].sort(([a], [b]) => a - b).map(([, { product: _, ...one }]) => one));
    expect(books.daily_sales).toEqual(this.#model.sales());
    expect(books.totals.units_in_stock).toBe(this.#model.products.reduce((sum, one) => sum + one.stock, 0));
    expect(books.totals.orders ?? 0).toBe(this.#model.orders.size);
  }

  #inModel(step: Step): string {
    const model = this.#model;
    switch (step.do) {
      case "place":
        return model.place(step.product, step.quantity, step.date);
      case "change":
        return model.change(step.order, step.to);
      case "cancel":
        return model.cancel(step.order);
      case "restore":
        return model.restore(step.order);
      case "changeStock":
        return model.changeStock(step.product, step.change);
      case "setStock":
        return model.setStock(step.product, step.set_to, this.#stockSeen(step));
      case "reprice":
        return model.reprice(step.product, step.unit_price, step.currency);
    }
  }

  async #inStore(step: Step): Promise<void> {
    const { orders, products } = this.#shop.stores;
    switch (step.do) {
      case "place": {
        const { quantity, date } = step;
        const placed = { user_id: this.#user, product_id: this.#id(step.product), quantity, date };
        this.#orders.push((await orders.place(placed, this.#user, writeContext())).value.id);
        return;
      }
      case "change": {
        const { product: index, ...rest } = step.to;
        const product_id = index === undefined ? undefined : this.#id(index);
        await orders.change(this.#target(step.order), { ...rest, product_id }, writeContext());
        return;
      }
      case "cancel":
        await orders.cancel(this.#target(step.order), writeContext());
        return;
      case "restore":
        await orders.restore(this.#target(step.order), writeContext());
        return;
      case "changeStock":
        await products.changeStock(this.#id(step.product), { change: step.change, reason: "r" }, writeContext());
        return;
      case "setStock": {
        const count = { set_to: step.set_to, expected: this.#expected, reason: "r" };
        await products.changeStock(this.#id(step.product), count, writeContext());
        return;
      }
      case "reprice": {
        const { unit_price, currency } = step;
        await products.update(target(this.#id(step.product)), { unit_price, currency }, writeContext());
      }
    }
  }

  /** What the operator saw, right or off by some; the same for the model and the store. */
  #stockSeen({ product: index, off }: Extract<Step, { do: "setStock" }>): number {
    this.#expected = (this.#model.products[index]?.stock ?? 0) + off;
    return this.#expected;
  }

  #id(index: number): number {
    return this.#products[index]?.id ?? 0;
  }

  #target(number: number) {
    return target(this.#orders[number] ?? 999_999);
  }
}
