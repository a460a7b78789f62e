import type { OperationName, ServiceName } from "../contract.ts";
import { Shapes } from "../engine/members.ts";
import { type ClientRoute, routeFrom } from "../engine/route.ts";
import { type Document, documentedAt, type Place } from "../reading/document.ts";
import { keyFor } from "../reading/key-for.ts";
import { replyText, shapesOf } from "../reading/replies.ts";
import { bodyText, parametersOf, queryText } from "../reading/requests.ts";

/** The contract of a service that is none of the shop's two, as its calls need it. */
export interface ReadContract {
  /** What it is called: `inventory-service`. */
  readonly service: string;
  readonly routes: ReadonlyMap<string, ClientRoute>;
  /** The operations that answer by pages. */
  readonly lists: ReadonlySet<string>;
}

const methods = ["get", "post", "put", "delete"] as const;
const marks = { everyone: "k", operators: "o", nobody: "" };

/** @throws TypeError when it is no bundled OpenAPI document of a service of this kind */
export function readContract(document: object): ReadContract {
  const { info, paths } = document as { readonly info?: { readonly title?: unknown }; readonly paths?: object };
  if (typeof info?.title !== "string" || typeof paths !== "object")
    throw new TypeError("service: the contract must be the OpenAPI document of a service, with a title and paths");
  const known = document as Document;
  const places = placesIn(known);
  const shapes = new Shapes(Object.fromEntries(shapesOf(known, places)));
  const named = places.map((place) => [idAt(known, place), place] as const);
  const routes = named.map(([id, place]) => [id, readRoute(known, place, info.title as ServiceName, shapes)] as const);
  const lists = routes.filter(([, { reply }]) => reply.some(({ name }) => name === "next_cursor")).map(([id]) => id);
  return { service: info.title, routes: new Map(routes), lists: new Set(lists) };
}

function placesIn({ paths }: Document): Place[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    methods.filter((method) => item[method] !== undefined).map((method) => ({ method: method.toUpperCase(), path })),
  );
}

function idAt(document: Document, place: Place): string {
  const { operationId } = documentedAt(document, place);
  if (operationId !== undefined) return operationId;
  throw new TypeError(`service: ${place.method} ${place.path} of the contract has no operationId`);
}

/** The shop's own routes are written by the same functions, ahead of time. */
function readRoute(document: Document, place: Place, service: ServiceName, shapes: Shapes): ClientRoute {
  const documented = documentedAt(document, place);
  const { anonymous = "none", customer = "none" } = documented["x-access"] ?? {};
  const idempotency = documented["x-idempotency"];
  const keys = keyFor({
    access: { anonymous, customer },
    idempotency: idempotency === undefined ? null : { for: idempotency.for ?? [] },
  });
  const versioned = parametersOf(document, place).some(({ name }) => name.toLowerCase() === "if-match");
  const marked = `${marks[keys]}${versioned ? "m" : ""}${documented["x-rate-limit"] === undefined ? "" : "l"}`;
  const [query, body] = [queryText(document, place), bodyText(document, place)];
  return routeFrom(service, [place.method, place.path, marked, replyText(document, documented), query, body], shapes);
}

/** What the engine looks operations up by. @throws TypeError for one that the contract does not have */
export function routesIn({ service, routes }: ReadContract): (operation: OperationName) => ClientRoute {
  return (operation) => {
    const route = routes.get(operation);
    if (route === undefined) throw new TypeError(`${service} has no operation ${operation}`);
    return route;
  };
}
