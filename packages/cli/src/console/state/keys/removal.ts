import type { Order, Product, User } from "@shop/sdk";
import { money } from "../../../output/money.ts";
import type { Change } from "../../shop/change.ts";
import type { ListArea, Row } from "../area.ts";
import type { Step } from "../effect.ts";
import type { State } from "../state.ts";
import { still } from "./area-keys.ts";

/** Asks before something goes: what it is, and what comes of it. */
export function removal(state: State, area: Exclude<ListArea, "events">, row: Row): Step<State> {
  const { question, consequence, change } = asked(state, area, row);
  return still({
    ...state,
    overlay: { kind: "confirm", question, consequence, yes: false, busy: false, action: { change } },
  });
}

interface Question {
  readonly question: string;
  readonly consequence: string;
  readonly change: Change;
}

function asked({ names }: State, area: Exclude<ListArea, "events">, row: Row): Question {
  const { id } = row;
  if (area === "orders") {
    const { user_id, product_id, quantity, total, currency, version } = row as Order;
    const what = `${quantity} × ${names.products[product_id] || `product ${product_id}`} for ${names.users[user_id] || `user ${user_id}`}`;
    return {
      question: `Cancel order ${id}: ${what}, ${money(total, currency)}?`,
      consequence: `Its ${quantity} units go back to the stock. The journal keeps its history.`,
      change: { do: "cancel order", id, version },
    };
  }
  const { name, version } = row as User | Product;
  return {
    question: `Remove ${area === "users" ? "user" : "product"} ${id}, ${name}?`,
    consequence:
      area === "users"
        ? "Name and address go from the journal as well; this can't be undone. A user with orders is not removed."
        : "Its ledger stays. A product with orders is not removed.",
    change: { do: area === "users" ? "remove user" : "remove product", id, version },
  };
}
