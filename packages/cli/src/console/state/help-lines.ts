import { kindOf, titleOf } from "./area.ts";
import type { State } from "./state.ts";

export type HelpLine = readonly [keys: string, what: string];

/** The keys that work here. */
export function helpLines(state: State): readonly HelpLine[] {
  return [...ownKeys(state), ["", ""], ...everywhere];
}

function ownKeys(state: State): readonly HelpLine[] {
  const { area, details } = state;
  const detail = details.at(-1);
  const changes = state.place.readOnly === undefined;
  if (detail !== undefined) {
    const own = thingKeys(detail.kind, changes);
    return [
      ["Details", ""],
      ["↑ ↓", "choose one of the related things"],
      ["Enter", "open it"],
      ["Esc", "go back"],
      ...own,
    ];
  }
  if (area === "overview") {
    const place: HelpLine[] = changes ? [["n", "place an order"]] : [];
    return [["Overview", ""], ["d  h", "by day, by hour"], ...place];
  }
  const add: HelpLine[] =
    changes && area !== "events" ? [["n", area === "orders" ? "place an order" : `add a ${kindOf[area]}`]] : [];
  return [
    [titleOf[area], ""],
    ...moving,
    ["/", filterHelp[area]],
    ["Enter", "open it, with what belongs to it"],
    ...add,
    ...thingKeys(kindOf[area], changes),
  ];
}

const moving: readonly HelpLine[] = [
  ["↑ ↓  j k", "up and down"],
  ["PgUp PgDn", "a screen up and down"],
  ["g  G", "to the first line, to the last"],
];

/** What each list can leave out; the service does it. */
export const filterHelp = {
  orders: "only a user's (NAME or ID), product:SKU, from:DATE, to:DATE",
  users: "only names that begin so, role:operator",
  products: "only names that begin so, sku:SKU",
  events: "only a type (order.placed), order:12, user:4, product:1, request:ID",
} as const;

function thingKeys(kind: "order" | "user" | "product" | "event", changes: boolean): readonly HelpLine[] {
  if (!changes || kind === "event") return [];
  const edit: HelpLine = ["e", `change this ${kind}`];
  if (kind === "order") return [edit, ["x", "cancel this order, after a question"]];
  const more: HelpLine[] = kind === "product" ? [["s", "change its stock"]] : [];
  return [
    edit,
    ...more,
    ["o", `place an order ${kind === "user" ? "for this user" : "of it"}`],
    ["x", `remove this ${kind}, after a question`],
  ];
}

const everywhere: readonly HelpLine[] = [
  ["Everywhere", ""],
  ["1 … 5  Tab", "Overview, Orders, Users, Products, Events"],
  [":", "run any shop command, such as :orders list --newest --limit 5"],
  [":record FILE", "keep what is done as a script, FILE.sh or FILE.ts; :record writes it"],
  ["u", "take the last change back, after a question"],
  ["L", "what was done here, as commands"],
  ["Ctrl-R", "read the screen again"],
  ["Ctrl-Z", "stop here; `fg` goes on"],
  ["?", "this"],
  ["q", "leave"],
];
