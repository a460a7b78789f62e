import fc from "fast-check";
import { type Scenario, scenarios, type Cast as WhoMayCast } from "../who-may/scenarios.ts";
import { type Cast, kindsOf, rightDraft } from "./cast.ts";
import type { Draft, Member } from "./draft.ts";
import { rightArbitrary } from "./right-arbitrary.ts";
import type { TestedOperation, TestedParameter } from "./tested-operation.ts";

/** What chance puts into a right request. */
export interface RightParts {
  /** Which of the kinds of bodies that the operation takes. */
  readonly kind: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly key: string;
  readonly anyVersion: boolean;
}

/** The document's own example. */
export function exampleParts(operation: TestedOperation): RightParts {
  return { kind: 0, body: kindsOf(operation)[0]?.example ?? {}, query: {}, key: "", anyVersion: false };
}

export function rightParts(operation: TestedOperation): fc.Arbitrary<RightParts> {
  const key = operation.parameters.find(({ name }) => name === "Idempotency-Key");
  const kinds = kindsOf(operation);
  return fc.nat(kinds.length - 1).chain((index) => {
    const kind = kinds[index];
    return fc.record({
      kind: fc.constant(index),
      body:
        kind === undefined ? fc.constant({}) : (rightArbitrary(kind.schema) as fc.Arbitrary<Record<string, unknown>>),
      query: rightQuery(operation.parameters.filter((parameter) => parameter.in === "query")),
      key: key === undefined ? fc.constant("") : (rightArbitrary(key.schema) as fc.Arbitrary<string>),
      anyVersion: fc.boolean(),
    });
  });
}

/** Nobody makes a cursor up, and an id of a subject means nothing without its kind. */
function rightQuery(parameters: readonly TestedParameter[]): fc.Arbitrary<Record<string, unknown>> {
  const named = parameters.filter(({ name }) => name !== "cursor");
  const model = Object.fromEntries(named.map(({ name, schema }) => [name, rightArbitrary(schema)]));
  return fc
    .record(model, { requiredKeys: [], noNullPrototype: true })
    .filter((query) => !("subject_id" in query) || "subject_kind" in query);
}

/** Numbers whatever has to be there once only. */
export interface Counter {
  next(): number;
}

/** The request of these parts: about things that are there, and for names that nobody has yet. */
export async function rightRequest(
  cast: Cast,
  operation: TestedOperation,
  parts: RightParts,
  counter: Counter,
): Promise<Draft> {
  const { kind, body, query, key, anyVersion } = parts;
  const right = rightDraft(cast, operation, kindsOf(operation)[kind], "operator");
  const headers = {
    ...(key === "" ? {} : { "idempotency-key": `${counter.next()}-${key}`.slice(0, 200) }),
    ...(operation.route.ifMatch && anyVersion ? { "if-match": "*" } : {}),
  };
  const members = Object.entries(body).map(
    ([name, value]): Member => [JSON.stringify(name), JSON.stringify(cast.ids[name] ?? value)],
  );
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return { ...right, ...(await ofItsOwn(cast, right, counter)), headers, members, query: pairs };
}

const NEEDS_ITS_OWN = new Set(["removeUser", "removeProduct", "cancelOrder", "removeKey", "logout", "restoreOrder"]);

/** A request that takes something away, or needs what is away, gets one of its own for that. */
async function ofItsOwn(cast: Cast, right: Draft, counter: Counter): Promise<Pick<Draft, "path" | "token">> {
  const { operationId, path_parameters } = right.operation.route;
  if (!NEEDS_ITS_OWN.has(operationId)) return right;
  const operator = cast.shop.client();
  const owner = await operator.addUser(`owner ${counter.next()}`);
  if (operationId === "logout") return { path: {}, token: await operator.login(owner.name) };
  const whoMay: WhoMayCast = { operator, owner, ownerPassword: "a long password", next: counter.next };
  const scenario: Scenario | undefined = await scenarios[operationId]?.(whoMay);
  const [parameter] = path_parameters;
  if (scenario === undefined || parameter === undefined) throw new Error(`there is no scenario for ${operationId}`);
  return { path: { [parameter.name]: /\d+/.exec(scenario.path)?.[0] ?? "" }, token: right.token };
}
