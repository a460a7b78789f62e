import { findOperation, type Operation, operations } from "@shop/sdk/raw";
import { usage } from "../failures/cli-failure.ts";
import { closest } from "../output/closest.ts";

/** An operation, what the path on the command line says of its parameters, and the words that follow. */
export interface FoundCall {
  readonly operation: Operation;
  /** As text: from a path such as `/api/order/12?limit=2`. */
  readonly given: readonly (readonly [name: string, value: string])[];
  readonly fields: readonly string[];
}

const METHOD = /^(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)$/i;

/** `placeOrder …`, or `POST /api/orders …`. @throws exit 2, with what was probably meant */
export function findCall([first = "", ...others]: readonly string[]): FoundCall {
  if (METHOD.test(first)) return findByPath(first.toUpperCase(), others);
  if (first.startsWith("/")) return findByPath("GET", [first, ...others]);
  const operation = findOperation(first);
  if (operation !== undefined) return { operation, given: [], fields: others };
  const meant = closest(
    first,
    operations.map(({ id }) => id),
  );
  throw usage(
    `There is no operation ${JSON.stringify(first)}.`,
    meant === undefined ? ALL : `Did you mean ${meant}? ${ALL}`,
  );
}

function findByPath(method: string, [path = "", ...fields]: readonly string[]): FoundCall {
  if (!path.startsWith("/")) throw usage(`A path must follow ${method}, such as /api/orders.`, ALL);
  const [plain = "", query = ""] = path.split("?", 2);
  const there = operations.flatMap((operation) => {
    const values = match(operation.path, plain);
    return values === undefined ? [] : [{ operation, values }];
  });
  const found = there.find(({ operation }) => operation.method === method);
  if (found !== undefined) {
    return { operation: found.operation, given: [...found.values, ...new URLSearchParams(query)], fields };
  }
  const takes = there.map(({ operation }) => operation.method).join(", ");
  if (takes !== "") throw usage(`${plain} takes ${takes}, not ${method}.`, ALL);
  const meant = closest(
    plain,
    operations.map((operation) => operation.path),
  );
  throw usage(
    `No operation has the path ${JSON.stringify(plain)}.`,
    meant === undefined ? ALL : `Did you mean ${meant}? ${ALL}`,
  );
}

/** The parameters in a path that fits the template; `undefined` for another path. */
function match(template: string, path: string): readonly (readonly [string, string])[] | undefined {
  const parts = template.split("/");
  const given = path.split("/");
  if (parts.length !== given.length) return undefined;
  const values: (readonly [string, string])[] = [];
  for (const [index, part] of parts.entries()) {
    const text = given[index] ?? "";
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    // A parameter may stand in the path as in the contract, its value among the fields: GET '/api/order/{order_id}' order_id=12
    if (name !== undefined && text !== part) values.push([name, decoded(text)]);
    else if (name === undefined && part !== text) return undefined;
  }
  return values;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw usage(`${JSON.stringify(text)} is no part of a path: a % must be written %25 there.`);
  }
}

const ALL = "`shop api` lists the operations.";
