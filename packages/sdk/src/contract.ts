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

/** The JSON that an operation answers when all went well. */
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

export type User = UserSchemas["User"];
export type NewUser = UserSchemas["NewUser"];
export type UserChange = UserSchemas["UserChange"];
export type Role = UserSchemas["Role"];
export type ApiKey = UserSchemas["ApiKey"];
export type NewApiKey = UserSchemas["NewApiKey"];
export type Product = OrderSchemas["Product"];
export type NewProduct = OrderSchemas["NewProduct"];
export type ProductChange = OrderSchemas["ProductChange"];
export type StockDifference = OrderSchemas["StockDifference"];
export type StockCount = OrderSchemas["StockCount"];
export type StockMovement = OrderSchemas["StockMovement"];
export type Order = OrderSchemas["Order"];
export type NewOrder = OrderSchemas["NewOrder"];
export type OrderChange = OrderSchemas["OrderChange"];
export type OrderRow = OrderSchemas["OrderRow"];
export type RowOutcome = OrderSchemas["RowOutcome"];
export type JournalEvent = OrderSchemas["JournalEvent"];
export type NewNote = OrderSchemas["NewNote"];
export type Note = OrderSchemas["Note"];
export type EventType = OrderSchemas["EventType"];
export type SubjectKind = OrderSchemas["SubjectKind"];
export type Stats = OrderSchemas["Stats"];
/** One thing that does not fit the contract, and where. */
export type FieldError = UserSchemas["FieldError"];
