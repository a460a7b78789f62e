import { problemType } from "../document/content.ts";
import type { ProblemBook } from "./problem-book.ts";
import { listIn, type Node, nodeIn, type WrittenOperation } from "./source.ts";
import { standard } from "./standard.ts";

/** The responses that any operation of its kind has, in the words of the shop's own contracts: status → name. */
function usualResponses({ method, raw }: WrittenOperation, takesInput: boolean): [string, string][] {
  const { anonymous, customer } = nodeIn(raw["x-access"]);
  const usual: [boolean, string, string][] = [
    [takesInput, "400", "InvalidRequest"],
    [anonymous === "none", "401", "Unauthenticated"],
    [customer === "none", "403", "NotAllowed"],
    [raw["x-idempotency"] !== undefined, "409", "UpdateUserConflict"],
    [raw.requestBody !== undefined, "413", "PayloadTooLarge"],
    [raw.requestBody !== undefined, "415", "UnsupportedMediaType"],
    [raw["x-idempotency"] !== undefined, "422", "IdempotencyKeyReused"],
    [raw["x-rate-limit"] !== undefined, "429", "TooManyRequests"],
    [true, "500", "InternalError"],
    [true, "503", "Unavailable"],
    [method !== "get", "507", "StorageFull"],
  ];
  return usual.flatMap(([applies, status, name]) => (applies ? [[status, name]] : []));
}

/**
 * The failures of an operation as responses: those that it names by their codes in `x-problems`, and those that the router answers by
 * itself because of what the operation is and takes. What the contract has written out stays as it is.
 */
export function problemResponses(operation: WrittenOperation, takesInput: boolean, book: ProblemBook): Node {
  const usual = usualResponses(operation, takesInput).map(
    ([status, name]) => [status, standard("problems", `responses/${name}`)] as const,
  );
  const named = Object.entries(Object.groupBy(codesOf(operation, book), (code) => String(book.find(code).status))).map(
    ([status, codes = []]) => [status, responseOf(codes, book)] as const,
  );
  return { ...Object.fromEntries(usual), ...Object.fromEntries(named), ...nodeIn(operation.raw.responses) };
}

/** An operation with a key can always find a call with the same one under way: that belongs to its other conflicts. */
function codesOf({ raw }: WrittenOperation, book: ProblemBook): string[] {
  const named = listIn(raw["x-problems"]).map(String);
  const conflicts = raw["x-idempotency"] !== undefined && named.some((code) => book.find(code).status === 409);
  return conflicts ? [...named, "idempotency_in_flight"] : named;
}

function responseOf(codes: readonly string[], book: ProblemBook): Node {
  const problems = codes.map((code) => book.find(code));
  const schemas = problems.map(({ schema }) => schema);
  const [first] = problems;
  const { status, title, example } = first ?? { status: 0, title: "", example: {} };
  const code = codes[0] ?? "";
  const common = { type: `urn:shop:problem:${code}`, title, status, detail: `${title}.`, code, request_id: "01JDF3Q0" };
  return {
    description: problems.map((problem) => `${problem.title}.`).join(" "),
    content: {
      [problemType]: {
        schema: schemas.length === 1 ? schemas[0] : { oneOf: schemas },
        example: { ...common, ...example },
      },
    },
  };
}
