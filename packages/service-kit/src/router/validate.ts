import type { Validate, ValidationError } from "@shop/openapi";
import { type FieldError, invalidRequest } from "../http/request-failure.ts";

/** How many faults of one request are told. */
const MOST_ERRORS = 20;

/** @throws invalid_request that names every place of `value` that does not fit */
export function validate(check: Validate | null, value: unknown, where: FieldError["in"]): void {
  if (check === null || check(value)) return;
  throw invalidRequest(fieldErrors(check.errors ?? [], where));
}

function fieldErrors(errors: readonly ValidationError[], where: FieldError["in"]): FieldError[] {
  const told = errors.filter((error) => !isSummary(error)).map((error) => fieldError(error, where));
  const distinct = new Map(told.map((error) => [`${error.pointer} ${error.detail}`, error]));
  const found = [...distinct.values()].slice(0, MOST_ERRORS);
  return found.length > 0 ? found : [{ in: where, pointer: "", detail: "does not fit the contract" }];
}

/** `oneOf must match exactly one` says nothing beside the errors of its branches. */
const isSummary = (error: ValidationError): boolean => error.keyword === "oneOf" || error.keyword === "anyOf";

function fieldError(error: ValidationError, where: FieldError["in"]): FieldError {
  const { params, instancePath, keyword } = error;
  if (keyword === "additionalProperties" || keyword === "unevaluatedProperties") {
    const name = String(params["additionalProperty"] ?? params["unevaluatedProperty"]);
    return { in: where, pointer: `${instancePath}/${escapePointer(name)}`, detail: "is not known here" };
  }
  if (keyword === "required") {
    return {
      in: where,
      pointer: `${instancePath}/${escapePointer(String(params["missingProperty"]))}`,
      detail: "is missing",
    };
  }
  return { in: where, pointer: instancePath, detail: detailOf(error) };
}

function detailOf(error: ValidationError): string {
  if (error.keyword === "enum") return `must be one of ${JSON.stringify(error.params["allowedValues"])}`;
  if (error.keyword === "minProperties") return "must have at least one field to change";
  if (error.keyword === "not") return "must not be 0";
  if (error.keyword === "format") return `must be a real ${String(error.params["format"])}`;
  return error.message ?? "does not fit the contract";
}

const escapePointer = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");
