import type { OperationName, ServiceName } from "../contract.ts";
import { routes } from "../generated/routes.ts";

/** The members that a reply must have, and their types in JSON; "any" where the contract allows several. */
export type Members = Readonly<Record<string, "string" | "number" | "boolean" | "object" | "array" | "any">>;

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
}

const known = new Map<OperationName, ClientRoute>();

export function routeOf(operation: OperationName): ClientRoute {
  const before = known.get(operation);
  if (before !== undefined) return before;
  const route = readRoute(routes[operation]);
  known.set(operation, route);
  return route;
}

const types = { s: "string", n: "number", b: "boolean", o: "object", a: "array", "*": "any" } as const;

/** `o PUT /api/order/{order_id} km response:s,order:o`: service, method, path, marks and members, as generate/routes.ts writes it. */
function readRoute(text: string): ClientRoute {
  const [service, method, path = "", marks = "", members = ""] = text.split(" ");
  return {
    service: service === "u" ? "user-service" : "order-service",
    method: method as ClientRoute["method"],
    path,
    keyFor: marks.includes("k") ? "everyone" : marks.includes("o") ? "operators" : "nobody",
    ifMatch: marks.includes("m"),
    ownLimit: marks.includes("l"),
    reply: Object.fromEntries(
      members.split(",").map((member) => {
        const [name = "", type] = member.split(":");
        return [name, types[type as keyof typeof types]];
      }),
    ),
  };
}
