// The only file that reaches for the contract, and for its types alone: what is published carries them along, so that
// @shop/sdk installs without @shop/openapi. Nothing here is written by hand a second time.
import type { components as OrderComponents, operations as OrderOperations } from "@shop/openapi/order-service/types";
import type { components as UserComponents, operations as UserOperations } from "@shop/openapi/user-service/types";

/** Every operation of both services, by operationId. */
export interface Operations extends UserOperations, OrderOperations {}

/** The operationId of a call, as in the contract: `placeOrder`. */
export type OperationName = keyof Operations;

/** Which of the two services answers. */
export type ServiceName = "user-service" | "order-service";

export type UserSchemas = UserComponents["schemas"];
export type OrderSchemas = OrderComponents["schemas"];

type Parameters<Op extends OperationName> = Operations[Op]["parameters"];

/** The path parameters of an operation; `undefined` when it has none. */
export type PathOf<Op extends OperationName> = Parameters<Op>["path"];

/** The query parameters of an operation; `undefined` when it has none. One that is `undefined` counts as left out. */
export type QueryOf<Op extends OperationName> = OrUndefined<Parameters<Op>["query"]>;

type OrUndefined<Values> = { readonly [name in keyof Values]: Values[name] | undefined };

/** The JSON body that an operation takes; `undefined` when it takes none. */
export type BodyOf<Op extends OperationName> = Operations[Op] extends {
  requestBody: { content: { "application/json": infer Body } };
}
  ? Body
  : undefined;

/**
 * The JSON that an operation answers when all went well.
 *
 * ```ts
 * const idOf = ({ order }: ReplyOf<"placeOrder">): number => order.id;
 * ```
 */
export type ReplyOf<Op extends OperationName> = Operations[Op]["responses"] extends {
  200: { content: { "application/json": infer Reply } };
}
  ? Reply
  : never;

/** The names of the headers that an operation takes. */
export type HeaderOf<Op extends OperationName> = keyof NonNullable<Parameters<Op>["header"]>;

/** The operations that a service carries out once per Idempotency-Key. */
export type KeyedOperation = {
  [Op in OperationName]: "Idempotency-Key" extends HeaderOf<Op> ? Op : never;
}[OperationName];

/** Where a call's answer to a problem stands in the contract: by status, then media type. */
type ProblemIn<Response> = Response extends { content: { "application/problem+json": infer Found } } ? Found : never;

/** The problems that the contract declares for an operation. */
export type ProblemsOf<Op extends OperationName> = {
  [Status in keyof Operations[Op]["responses"]]: ProblemIn<Operations[Op]["responses"][Status]>;
}[keyof Operations[Op]["responses"]];

type UserSchema<Name extends keyof UserSchemas> = UserSchemas[Name];
type OrderSchema<Name extends keyof OrderSchemas> = OrderSchemas[Name];

// Interfaces, so that editors and the compiler's messages say `Order` where they would write out all its fields. What each field is
// stands in the contract, from which its description comes along.

/** A user of the shop, never with the password or its hash. Times are RFC 3339 in UTC. */
export interface User extends UserSchema<"User"> {}

/** What somebody signs up with. */
export interface NewUser extends UserSchema<"NewUser"> {}

/** What is to change of a user, one field at least. A new password ends all sessions; only an operator may change the role. */
export interface UserChange extends UserSchema<"UserChange"> {}

/** What a user may do: a `customer` sees their own account and orders, an `operator` everything. */
export type Role = UserSchemas["Role"];

/** An operator's API key, without its token. */
export interface ApiKey extends UserSchema<"ApiKey"> {}

/** What a new API key is for. */
export interface NewApiKey extends UserSchema<"NewApiKey"> {}

/** What is sold. `unit_price` is in minor units of `currency` (1800 is 18.00 USD), `stock` in units. */
export interface Product extends OrderSchema<"Product"> {}

/** A product to be sold from now on. `stock` is the opening stock: 0 when left out. */
export interface NewProduct extends OrderSchema<"NewProduct"> {}

/** What is to change of a product, one field at least. Orders keep the price that they were placed at. */
export interface ProductChange extends OrderSchema<"ProductChange"> {}

/** Units that come in (a positive `change`) or go out, and why; only if the stock is `expected`, if that is given. */
export interface StockDifference extends OrderSchema<"StockDifference"> {}

/** What was counted, and which stock was `expected`: when it is another by now, nothing changes. */
export interface StockCount extends OrderSchema<"StockCount"> {}

/** A line of the ledger: how many units came in or went out, and why. A product's stock is the sum of its lines. */
export interface StockMovement extends OrderSchema<"StockMovement"> {}

/** One product, ordered by one user, at the unit price of the moment. Amounts are in minor units of `currency`. */
export interface Order extends OrderSchema<"Order"> {}

/** An order to be placed. `date` (`YYYY-MM-DD`) is today in UTC when left out. */
export interface NewOrder extends OrderSchema<"NewOrder"> {}

/** What is to change of an order, one field at least. Another product brings its own price, another quantity keeps the old one. */
export interface OrderChange extends OrderSchema<"OrderChange"> {}

/** An order to be placed under a `key` of its own, at a `price` of its own if it has one. */
export interface OrderRow extends OrderSchema<"OrderRow"> {}

/** What one unit cost when the order was placed, in minor units of `currency`. */
export interface OrderPrice extends OrderSchema<"OrderPrice"> {}

/** Why a row was not placed: the fields of the problem that placing it alone would have had. */
export interface RefusedRow extends OrderSchema<"RefusedRow"> {}

/** What became of a row: its `order`, or why it was `refused`. The other one is `null`. */
export interface RowOutcome extends OrderSchema<"RowOutcome"> {}

/** Who made a change. The name is looked up when the journal is read, and gone when the user is. */
export interface Actor extends OrderSchema<"Actor"> {}

/** What a change was made to. */
export interface Subject extends OrderSchema<"Subject"> {}

/** The facts that a change touched, as they were before it or are after it. No secret is ever in them. */
export interface Snapshot extends OrderSchema<"Snapshot"> {}

/** An entry of the journal: who changed what and when, with the facts `before` and `after`. */
export interface JournalEvent extends OrderSchema<"JournalEvent"> {}

/** What to note in the journal. */
export interface NewNote extends OrderSchema<"NewNote"> {}

/** What was noted, as the journal keeps it. */
export interface Note extends OrderSchema<"Note"> {}

/** What happened, and to what kind of thing: `order.placed`. */
export type EventType = OrderSchemas["EventType"];

/** The kinds of things that events are about. */
export type SubjectKind = OrderSchemas["SubjectKind"];

/** What was sold in one currency. `revenue` is in minor units of it. */
export interface Revenue extends OrderSchema<"Revenue"> {}

/** What was sold on one day in one currency. `revenue` is in minor units of it. */
export interface DaySales extends OrderSchema<"DaySales"> {}

/** The shop in figures. `revenue` is in minor units, by currency; `days` are those asked for that had orders, oldest first. */
export interface Stats extends OrderSchema<"Stats"> {}

/**
 * One thing that does not fit the contract, and where: `errors` of `invalid_request`.
 *
 * ```ts
 * if (isShopError(error) && error.code === "invalid_request") {
 *   for (const { in: part, pointer, detail } of error.errors) console.error(part, pointer, detail);
 * }
 * ```
 */
export interface FieldError extends UserSchema<"FieldError"> {}
