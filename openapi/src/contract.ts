/**
 * What a service, the SDK and the tests know of the contract at run time.
 * Everything of these types is made by `pnpm generate` out of the OpenAPI documents; nothing is written by hand.
 */

/** The services whose contracts are in this package. */
export type ServiceName = "user-service" | "order-service";

/** The contract of one service; of a service outside of this package `Service` is its own name. */
export interface Contract<Service extends string = string> {
  readonly service: Service;
  /** The bundled OpenAPI 3.1 document, as served at `/openapi.json`. */
  readonly document: object;
  /** SHA-256 (hex) of the bundled document's file: two builds with the same hash speak the same contract. */
  readonly hash: string;
  /** By operationId. */
  readonly routes: Readonly<Record<string, Route>>;
  /** Problem code → its title, for every problem that the document names: the same text for every occurrence. */
  readonly titles: Readonly<Record<string, string>>;
  /** By operationId, the same keys as `routes`. */
  readonly validators: Readonly<Record<string, OperationValidators>>;
}

export type Method = "GET" | "POST" | "PUT" | "DELETE";

export type RoleName = "customer" | "operator";

/** Who may call an operation. `own`: only what belongs to the caller; another's answers exactly as a missing one. */
export interface Access {
  readonly anonymous: "none" | "any";
  readonly customer: "none" | "own" | "any";
  readonly operator: "any";
}

/** For whose calls an Idempotency-Key is obeyed, and which fields of the body its fingerprint leaves out. */
export interface Idempotency {
  readonly for: readonly RoleName[];
  readonly omit: readonly string[];
}

/** How a change is taken back: by which operation, and which fields of its body that can't bring back; or why never. */
export type Undo =
  | { readonly by: string; readonly except?: Readonly<Record<string, string>> }
  | { readonly never: string };

export interface Route {
  readonly operationId: string;
  readonly method: Method;
  /** As in the document, with `{parameters}`: `/api/user/{id}`. */
  readonly path: string;
  readonly access: Access;
  /** `null`: the operation takes no Idempotency-Key. */
  readonly idempotency: Idempotency | null;
  /** Whether the operation takes an If-Match header. */
  readonly ifMatch: boolean;
  /** `null`: the operation changes nothing. */
  readonly undo: Undo | null;
  readonly rateLimit: "login" | "sign_up" | null;
  readonly path_parameters: readonly Parameter[];
  readonly query: readonly Parameter[];
  /** Names in lower case, as Node gives them. */
  readonly headers: readonly Parameter[];
  readonly body: { readonly required: boolean; readonly mediaType: "application/json" } | null;
  /** Status → the media types it may answer in; empty for a reply without a body. */
  readonly responses: Readonly<Record<string, readonly string[]>>;
  /** Problem code → the status it is answered with. */
  readonly problems: Readonly<Record<string, number>>;
}

/** A path, query or header parameter. They arrive as text: the router turns them into `type` before it validates. */
export interface Parameter {
  readonly name: string;
  readonly required: boolean;
  readonly type: "integer" | "string" | "boolean";
  /** What the contract says a left-out parameter means. The router fills it in; validators never do. */
  readonly default?: number | string | boolean;
}

/** One thing that is wrong, as Ajv says it. */
export interface ValidationError {
  /** JSON pointer into the validated value, empty for the value itself. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Answers whether the value fits; when not, `errors` (of this very call, until the next one) says why. */
export interface Validate {
  (data: unknown): boolean;
  errors?: readonly ValidationError[] | null;
}

/**
 * The validators of one operation. Path, query and headers take the already coerced values by name and, like the body,
 * are never changed by validation. `null`: the operation has no such part.
 * Header names are in lower case; other headers than the declared ones are ignored. Unknown fields of the rest are refused.
 */
export interface OperationValidators {
  readonly path: Validate | null;
  readonly query: Validate | null;
  readonly headers: Validate | null;
  readonly body: Validate | null;
  /**
   * By status, for the replies that are JSON. They REMOVE what the contract does not name from the given value,
   * at any depth, and refuse only what is missing or wrong.
   */
  readonly responses: Readonly<Record<string, Validate>>;
}

/** Who calls, in the access matrix: nobody, a customer whose own thing it is, another customer, an operator. */
export type Caller = "anonymous" | "customer_own" | "customer_other" | "operator";

/**
 * What a caller is to expect. `allowed`: gets past the question who may (it may fail for other reasons).
 * `filtered`: allowed, and sees only their own. `refused`: told so. `as_missing`: answered as for a thing that does not exist.
 */
export type Expectation =
  | { readonly outcome: "allowed" | "filtered" }
  | { readonly outcome: "refused" | "as_missing"; readonly status: number; readonly code: string };

export type AccessRow = { readonly [caller in Caller]: Expectation };

/** By operationId. */
export type AccessMatrix = Readonly<Record<string, AccessRow>>;
