import type { JournalEvent, Order, Product, Shop, User } from "@shop/sdk";
import { money } from "../../output/money.ts";
import type { Kind } from "../state/area.ts";
import type { DetailFound } from "../state/message.ts";
import type { Fact, Related } from "../state/state.ts";
import { clock } from "../text/clock.ts";
import { eventText } from "../text/event-text.ts";

/** So many related things are shown; the list has the others. */
const MOST = 100;

/** A thing, and what belongs to it. */
export function readDetail(shop: Shop, kind: Kind, id: number): Promise<DetailFound> {
  switch (kind) {
    case "order":
      return orderDetail(shop, id);
    case "user":
      return userDetail(shop, id);
    case "product":
      return productDetail(shop, id);
    case "event":
      return eventDetail(shop, id);
  }
}

async function orderDetail(shop: Shop, id: number): Promise<DetailFound> {
  const [order, events] = await Promise.all([shop.orders.get(id), history(shop, "order", id)]);
  const [user, product] = await Promise.all([
    shop.users.get(order.user_id).catch(() => undefined),
    shop.products.get(order.product_id).catch(() => undefined),
  ]);
  return {
    row: order,
    facts: orderFacts(order, user, product),
    relatedTitle: "History",
    related: [
      ...events.map(eventLine),
      { cells: ["", `user ${order.user_id}`, user?.name ?? ""], opens: { kind: "user", id: order.user_id } },
      {
        cells: ["", `product ${order.product_id}`, product?.name ?? ""],
        opens: { kind: "product", id: order.product_id },
      },
    ],
  };
}

function orderFacts(order: Order, user: User | undefined, product: Product | undefined): Fact[] {
  return [
    ["Order", String(order.id)],
    ["User", `${order.user_id}  ${user?.name ?? ""}`],
    ["Product", `${order.product_id}  ${product?.name ?? ""}`],
    ["Quantity", String(order.quantity)],
    ["Unit price", money(order.unit_price, order.currency)],
    ["Total", money(order.total, order.currency)],
    ["Date", order.date],
    ...changedFacts(order),
  ];
}

async function userDetail(shop: Shop, id: number): Promise<DetailFound> {
  const [user, orders] = await Promise.all([
    shop.users.get(id),
    shop.orders.listByUser(id, { sort: "-id", limit: MOST }).toArray({ max: MOST }),
  ]);
  const facts: Fact[] = [
    ["User", String(id)],
    ["Name", user.name],
    ["Role", user.role],
    ["Address", user.address],
    ...changedFacts(user),
  ];
  return { row: user, facts, relatedTitle: "Orders, newest first", related: orders.map(orderLine) };
}

async function productDetail(shop: Shop, id: number): Promise<DetailFound> {
  const [product, movements] = await Promise.all([
    shop.products.get(id),
    shop.stockMovements.list({ product_id: id, sort: "-id", limit: MOST }).toArray({ max: MOST }),
  ]);
  const facts: Fact[] = [
    ["Product", String(id)],
    ["SKU", product.sku],
    ["Name", product.name],
    ["Unit price", money(product.unit_price, product.currency)],
    ["Stock", String(product.stock)],
    ...changedFacts(product),
  ];
  const related = movements.map(
    ({ at, change, stock_after, reason, note, order_id }): Related => ({
      cells: [
        clock(at),
        `${change > 0 ? "+" : ""}${change}`,
        `→ ${stock_after}`,
        [reason.replaceAll("_", " "), order_id ?? "", note ?? ""].join(" ").trim(),
      ],
      opens: order_id === null ? undefined : { kind: "order", id: order_id },
    }),
  );
  return { row: product, facts, relatedTitle: "Ledger, newest first", related };
}

async function eventDetail(shop: Shop, id: number): Promise<DetailFound> {
  const [event] = await shop.events.list({ after: id - 1, limit: 1 }).toArray({ max: 1 });
  if (event === undefined) throw new Error(`There is no event ${id}.`);
  const { subject, actor, before, after } = event;
  const facts: Fact[] = [
    ["Event", String(id)],
    ["Type", event.type],
    ["At", clock(event.at)],
    ["By", [actor.kind.replaceAll("_", " "), actor.name ?? actor.id ?? ""].join(" ").trim()],
    ["Request", event.request_id],
    ["About", `${subject.kind} ${subject.id}`],
  ];
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const related: Related[] = names.map((name) => ({
    cells: [name, shown(before, name), "→", shown(after, name)],
    opens: undefined,
  }));
  const opens =
    subject.kind === "key" || subject.kind === "shop"
      ? []
      : [{ cells: ["open", `${subject.kind} ${subject.id}`], opens: { kind: subject.kind, id: subject.id } }];
  return { row: event, facts, relatedTitle: "Before → after", related: [...related, ...opens] };
}

const shown = (snapshot: JournalEvent["before"], name: string): string =>
  String((snapshot as Readonly<Record<string, unknown>> | null)?.[name] ?? "–");

async function history(shop: Shop, subject_kind: "order", subject_id: number): Promise<JournalEvent[]> {
  return shop.events.list({ subject_kind, subject_id, sort: "-id", limit: MOST }).toArray({ max: MOST });
}

const eventLine = (event: JournalEvent): Related => ({
  cells: [clock(event.at), event.type.replace(/^.*\./, "").replaceAll("_", " "), eventText(event)],
  opens: { kind: "event", id: event.id },
});

const orderLine = ({ id, date, quantity, product_id, total, currency }: Order): Related => ({
  cells: [String(id), date, `${quantity} × product ${product_id}`, money(total, currency)],
  opens: { kind: "order", id },
});

const changedFacts = ({
  version,
  created_at,
  updated_at,
}: {
  version: number;
  created_at: string;
  updated_at: string;
}): Fact[] => [
  ["Added", clock(created_at)],
  ["Changed", version === 1 ? "never" : `${clock(updated_at)} (version ${version})`],
];
