import type { EventType, Shop } from "@shop/sdk";
import { shellWords } from "../../command-line/shell-line.ts";
import type { Connection } from "../../connection/connect.ts";
import { findProductId, findUserId } from "../../connection/find-things.ts";
import { usage } from "../../failures/cli-failure.ts";
import type { ListArea } from "../state/area.ts";
import type { Filter } from "../state/list-state.ts";

type Connected = Connection & { readonly shop: Shop };
type Parts = { readonly named: ReadonlyMap<string, string>; readonly rest: string };

/** What a filter asks of the service. Only what the service can do itself: a list may have a million lines. */
export async function readFilter(connection: Connected, area: ListArea, text: string): Promise<Filter> {
  const parts = partsOf(text);
  refuseUnknown(area, parts);
  switch (area) {
    case "orders":
      return ordersFilter(connection, text, parts);
    case "users":
      return namesFilter(text, parts, "role");
    case "products":
      return namesFilter(text, parts, "sku");
    case "events":
      return eventsFilter(text, parts);
  }
}

function partsOf(text: string): Parts {
  const named = new Map<string, string>();
  const rest: string[] = [];
  for (const word of shellWords(text)) {
    const [, name, value] = /^([a-z_]+):(.+)$/.exec(word) ?? [];
    if (name === undefined || value === undefined) rest.push(word);
    else named.set(name, value);
  }
  return { named, rest: rest.join(" ") };
}

const known: Readonly<Record<ListArea, readonly string[]>> = {
  orders: ["user", "product", "from", "to"],
  users: ["role"],
  products: ["sku"],
  events: ["type", "order", "user", "product", "key", "request"],
};

function refuseUnknown(area: ListArea, { named }: Parts): void {
  for (const name of named.keys()) {
    if (!known[area].includes(name))
      throw usage(
        `${area} can't be filtered by ${name}; by ${known[area].map((one) => `${one}:`).join(", ")} they can.`,
      );
  }
}

async function ordersFilter(connection: Connected, text: string, { named, rest }: Parts): Promise<Filter> {
  const user = named.get("user") ?? (rest === "" ? undefined : rest);
  const product = named.get("product");
  const [from, to] = [named.get("from"), named.get("to")];
  return {
    text,
    query: {
      ...(user === undefined ? {} : { user_id: await findUserId(user, connection) }),
      ...(product === undefined ? {} : { product_id: await findProductId(product, connection) }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
    words: flags({ user, product, from, to }),
  };
}

function namesFilter(text: string, { named, rest }: Parts, other: "role" | "sku"): Filter {
  const value = named.get(other);
  const query = { ...(rest === "" ? {} : { name_prefix: rest }), ...(value === undefined ? {} : { [other]: value }) };
  return { text, query, words: flags({ "name-prefix": rest === "" ? undefined : rest, [other]: value }) };
}

const kinds = ["order", "user", "product", "key"] as const;

function eventsFilter(text: string, { named, rest }: Parts): Filter {
  const type = named.get("type") ?? (rest === "" ? undefined : rest);
  const query: Record<string, string | number> = {};
  if (type !== undefined && (kinds as readonly string[]).includes(type)) query.subject_kind = type;
  else if (type !== undefined) query.type = type satisfies string as EventType;
  for (const kind of kinds) {
    const id = named.get(kind);
    if (id !== undefined) Object.assign(query, { subject_kind: kind, subject_id: Number(id) });
  }
  const request = named.get("request");
  if (request !== undefined) query.request_id = request;
  return { text, query, words: [] };
}

function flags(values: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));
}
