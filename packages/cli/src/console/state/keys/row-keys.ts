import type { Order, Product, User } from "@shop/sdk";
import type { Form } from "../../forms/form.ts";
import { changeOrder, changeProduct, changeUser, placeOrder, restockProduct } from "../../forms/forms.ts";
import type { ListArea, Row } from "../area.ts";
import type { Step } from "../effect.ts";
import type { State } from "../state.ts";
import { refused } from "./area-keys.ts";
import { openedForm } from "./form-keys.ts";
import { removal } from "./removal.ts";

/** What can be done with one thing, in a list as in its details. */
export function onRowKey(state: State, area: ListArea, row: Row, key: string): Step<State> | undefined {
  switch (key) {
    case "e":
      return area === "events" ? undefined : changing(state, () => changeThing(area, row));
    case "s":
      return area === "products" ? changing(state, () => restockProduct(row as Product)) : undefined;
    case "o":
      if (area === "users") return changing(state, () => placeOrder({ user: (row as User).name }));
      return area === "products" ? changing(state, () => placeOrder({ product: (row as Product).sku })) : undefined;
    case "x":
    case "delete":
      if (area === "events") return undefined;
      return state.place.readOnly === undefined ? removal(state, area, row) : refused(state, state.place.readOnly);
    default:
      return undefined;
  }
}

/** Opens a form, unless nothing may be changed here. */
export function changing(state: State, form: () => Form): Step<State> {
  return state.place.readOnly === undefined ? openedForm(state, form()) : refused(state, state.place.readOnly);
}

function changeThing(area: Exclude<ListArea, "events">, row: Row): Form {
  if (area === "orders") return changeOrder(row as Order);
  return area === "users" ? changeUser(row as User) : changeProduct(row as Product);
}
