import type { OperationName, ServiceName } from "../contract.ts";
import { routes } from "../generated/routes.ts";
import { type Members, ourShapes, type Shapes } from "./members.ts";

/** What the client knows of an operation at run time. */
export interface ClientRoute {
  readonly service: ServiceName;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** With `{parameters}`, as in the contract. */
  readonly path: string;
  /**
   * For whose calls the service obeys an Idempotency-Key. "operators": others may call it too, but their keys are ignored,
   * so that a repeated call of theirs would be a second one.
   */
  readonly keyFor: "everyone" | "operators" | "nobody";
  /** Whether the operation takes an If-Match header. */
  readonly ifMatch: boolean;
  /** Whether the service counts its calls apart from all others, so that too many of them say nothing of the rest. */
  readonly ownLimit: boolean;
  /** Of the reply when all went well. */
  readonly reply: Members;
  /** The names of the query parameters that it takes. */
  readonly query: ReadonlySet<string>;
  /** The fields that its body may have, those within others behind a dot; none when it takes no body. */
  readonly body: ReadonlySet<string>;
}

const known = new Map<OperationName, ClientRoute>();

export function routeOf(operation: OperationName): ClientRoute {
  const before = known.get(operation);
  if (before !== undefined) return before;
  const route = readRoute(routes[operation]);
  known.set(operation, route);
  return route;
}

/** `o PUT /api/order/{order_id} km OrderReply  quantity,date`: service, method, path, marks, reply, query and body, as generate/routes.ts writes it. */
function readRoute(text: string): ClientRoute {
  const [service, ...parts] = text.split(" ");
  return routeFrom(service === "u" ? "user-service" : "order-service", parts, ourShapes);
}

/** The same of any service: what follows its name. */
export function routeFrom(service: ServiceName, parts: readonly string[], shapes: Shapes): ClientRoute {
  const [method, path = "", marks = "", reply = "", query = "", body = ""] = parts;
  return {
    service,
    method: method as ClientRoute["method"],
    path,
    keyFor: marks.includes("k") ? "everyone" : marks.includes("o") ? "operators" : "nobody",
    ifMatch: marks.includes("m"),
    ownLimit: marks.includes("l"),
    reply: shapes.membersOf(reply),
    query: namesIn(query),
    body: namesIn(body),
  };
}

function namesIn(text: string): ReadonlySet<string> {
  return new Set(text === "" ? [] : text.split(","));
}
