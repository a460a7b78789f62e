import type { Contract, Route } from "@shop/openapi";
import { contract as orderService } from "@shop/openapi/order-service";
import { contract as userService } from "@shop/openapi/user-service";

const contracts: readonly Contract[] = [userService, orderService];

/** Every operation of both services, by operationId. */
export const routes: ReadonlyMap<string, Route> = new Map(contracts.flatMap(({ routes }) => Object.entries(routes)));

/** What many operations have in common, and with it the problems that they can meet. */
const kinds: readonly Kind[] = [
  { name: "every call", has: () => true },
  { name: "every change", has: ({ method }) => method !== "GET" },
  { name: "whatever takes a body", has: ({ body }) => body !== null },
  { name: "changes with a key", has: ({ idempotency }) => idempotency !== null },
  { name: "changes with `ifMatch`", has: ({ ifMatch }) => ifMatch },
];

/** That it can be met is said of each such operation all the same: whoever calls one should know before. */
const operatorsOnly: Kind = { name: "what is for operators only", has: ({ access }) => access.customer === "none" };

interface Kind {
  readonly name: string;
  readonly has: (route: Route) => boolean;
}

/** Whether every operation of the kind can meet the problem. */
function shares({ has }: Kind, code: string): boolean {
  const all = [...routes.values()].filter(has);
  return all.length > 0 && all.every(({ problems }) => code in problems);
}

/** The kind whose every operation can meet the problem, and the operations that can besides; no kind: only these. */
export function metBy(code: string): { readonly kind: string | undefined; readonly operations: readonly string[] } {
  const kind = [...kinds, operatorsOnly].find((each) => shares(each, code));
  const others = [...routes].filter(([, route]) => code in route.problems && kind?.has(route) !== true);
  return { kind: kind?.name, operations: others.map(([operation]) => operation) };
}

/** The problems that an operation can meet besides those that all of its kinds can. */
export function ownProblems(operation: string): string[] {
  const route = routeOf(operation);
  const its = kinds.filter(({ has }) => has(route));
  return Object.keys(route.problems).filter((code) => !its.some((kind) => shares(kind, code)));
}

export function routeOf(operation: string): Route {
  const route = routes.get(operation);
  if (route === undefined) throw new Error(`the contract has no operation ${operation}`);
  return route;
}

/** A problem, as the contract has it. */
export interface Problem {
  readonly code: string;
  readonly status: number;
  /** What the code means, in words. */
  readonly title: string;
  /** What an error of this code has besides what all have: name and meaning. */
  readonly fields: readonly { readonly name: string; readonly what: string }[];
}

/** Every problem that an operation can meet, by code. */
export function allProblems(): Problem[] {
  const statuses = new Map([...routes.values()].flatMap(({ problems }) => Object.entries(problems)));
  return [...statuses]
    .map(([code, status]) => ({ code, status, title: titleOf(code), fields: fieldsOf(code) }))
    .toSorted((a, b) => a.status - b.status || (a.code < b.code ? -1 : 1));
}

function titleOf(code: string): string {
  const title = contracts.map(({ titles }) => titles[code]).find((each) => each !== undefined);
  if (title === undefined) throw new Error(`the contract has no title for ${code}`);
  return title;
}

interface Schema {
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema & { readonly const?: unknown; readonly description?: string }>>;
}

/** A problem's own part comes after the one that all problems have; of the names in both it says the value. */
function fieldsOf(code: string): Problem["fields"] {
  const schemas = contracts.flatMap(({ document }) =>
    Object.values((document as { components: { schemas: Record<string, Schema> } }).components.schemas),
  );
  const own = schemas.map(({ allOf }) => allOf?.[1]?.properties).find((properties) => properties?.code?.const === code);
  return Object.entries(own ?? {})
    .filter(([name]) => !["code", "title", "status"].includes(name))
    .map(([name, { description }]) => ({ name, what: description ?? "" }));
}
