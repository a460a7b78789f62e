import { call } from "../raw/sdk-spelling.ts";
import type { StepView } from "./step-view.ts";

/** A step as a call of the SDK: `shop.orders.place({ … })`. */
export interface SdkCall {
  readonly expression: string;
  /** Whether it gives a `Listing` instead of a promise of a thing. */
  readonly list?: boolean;
}

type Spell = (view: StepView) => SdkCall | undefined;

/** How the commands are spelt on the SDK. What is missing here, or gives nothing, is run as a `shop` command. */
export const sdkCalls: Readonly<Record<string, Spell>> = {
  "users add": (view) =>
    one("users.add", { ...view.given("name", "address"), password: view.password }, view.changeOptions()),
  "users list": (view) => list(view, "users.list", view.given("name-prefix", "role")),
  "users show": (view) => one("users.get", view.user(view.args[0])),
  "users update": (view) =>
    one(
      "users.update",
      view.user(view.args[0]),
      { ...view.given("address", "role"), ...(view.password && { password: view.password }) },
      view.changeOptions(),
    ),
  "users remove": (view) => one("users.remove", view.user(view.args[0]), view.changeOptions()),
  "products add": (view) =>
    one(
      "products.add",
      { ...view.given("sku", "name", "unit-price"), currency: view.options["currency"], ...view.given("stock") },
      view.changeOptions(),
    ),
  "products list": (view) => list(view, "products.list", view.given("name-prefix")),
  "products show": (view) => one("products.get", view.product(view.args[0])),
  "products update": (view) =>
    one(
      "products.update",
      view.product(view.args[0]),
      view.given("sku", "name", "unit-price", "currency"),
      view.changeOptions(),
    ),
  "products restock": (view) => {
    const id = view.product(view.args[0]);
    if (view.options["setTo"] === undefined)
      return one("products.restock", id, view.given("change", "reason"), view.changeOptions());
    // Without --expected the command looks at the stock first, which is no single call.
    if (view.options["expected"] === undefined) return undefined;
    return one("products.setStock", id, view.given("set-to", "expected", "reason"), view.changeOptions());
  },
  "products remove": (view) => one("products.remove", view.product(view.args[0]), view.changeOptions()),
  "orders place": (view) => {
    const { user, product } = view.options;
    const user_id = user === undefined ? view.ownId : view.user(user);
    const order = { user_id, product_id: view.product(product), ...view.given("quantity", "date") };
    return one("orders.place", order, view.changeOptions());
  },
  "orders list": (view) => {
    const { user, product } = view.options;
    const filters = view.given("from", "to");
    const narrowed = product !== undefined || Object.keys(filters).length > 0;
    const user_id = user === undefined ? view.ownId : view.user(user);
    if (user_id !== undefined && !narrowed) return list(view, "orders.listByUser", {}, user_id);
    const product_id = product === undefined ? undefined : view.product(product);
    return list(view, "orders.list", { ...filters, ...defined({ user_id, product_id }) });
  },
  "orders show": (view) => one("orders.get", view.order(view.args[0])),
  "orders update": (view) => {
    const { product } = view.options;
    const change = { ...view.given("quantity", "date"), ...defined({ product_id: product && view.product(product) }) };
    return one("orders.update", view.order(view.args[0]), change, view.changeOptions());
  },
  "orders cancel": (view) => one("orders.cancel", view.order(view.args[0]), view.changeOptions()),
  "keys add": (view) => one("keys.add", view.given("name")),
  "keys list": (view) => list(view, "keys.list", {}),
  "keys remove": (view) => one("keys.remove", view.key(view.args[0])),
};

const one = (method: string, ...values: readonly unknown[]): SdkCall => ({ expression: call(method, ...values) });

/** A list that is sorted by something else than the id is sorted by the CLI, not by the service. */
function list(
  { options }: StepView,
  method: string,
  query: object,
  ...before: readonly unknown[]
): SdkCall | undefined {
  const { sort, newest } = options;
  if (sort !== undefined && sort !== "id" && sort !== "-id") return undefined;
  const newestFirst = newest === true || sort === "-id";
  return { expression: call(method, ...before, { ...query, ...(newestFirst && { sort: "-id" }) }), list: true };
}

const defined = (values: object): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
