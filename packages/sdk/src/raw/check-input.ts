import { type Fault, faultsOf, type Validate } from "@shop/openapi";
import type { FieldPlace } from "./fields.ts";
import type { Operation } from "./operations.ts";
import type { RawInput } from "./raw-call.ts";

/** What does not fit, and in which part of the request. */
export interface InputFault extends Fault {
  readonly in: FieldPlace;
}

/** Everything of the input that the service would refuse as not fitting the contract, found by the service's own validators. */
export function checkInput({ validators }: Operation, input: RawInput): InputFault[] {
  const { path = {}, query = {}, headers = {}, body } = input;
  return [
    ...check(validators.path, path, "path"),
    ...check(validators.query, query, "query"),
    ...check(validators.headers, headers, "header"),
    ...(body === undefined ? [] : check(validators.body, body, "body")),
  ];
}

function check(validate: Validate | null, value: unknown, where: FieldPlace): InputFault[] {
  if (validate === null || validate(value)) return [];
  return faultsOf(validate.errors ?? []).map((fault) => ({ in: where, ...fault }));
}
