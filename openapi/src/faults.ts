import type { ValidationError } from "./contract.ts";

/** One thing that does not fit the contract: a JSON pointer into the value, and what is wrong there, in words. */
export interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

/** What is wrong with a field that the contract does not have. Its name is the caller's own word, and may be a mistyped secret. */
export const notKnown = "is not known here";

/** How many faults of one value are told. */
const MOST_FAULTS = 20;

/** What a validator found, in the words that services answer and clients print, each thing once. */
export function faultsOf(errors: readonly ValidationError[]): Fault[] {
  const told = errors.filter((error) => !isSummary(error)).map(faultOf);
  const distinct = new Map(told.map((fault) => [`${fault.pointer} ${fault.detail}`, fault]));
  const found = [...distinct.values()].slice(0, MOST_FAULTS);
  return found.length > 0 ? found : [{ pointer: "", detail: "does not fit the contract" }];
}

/** `oneOf must match exactly one` says nothing beside the errors of its branches. */
const isSummary = (error: ValidationError): boolean => error.keyword === "oneOf" || error.keyword === "anyOf";

function faultOf(error: ValidationError): Fault {
  const { params, instancePath, keyword } = error;
  if (keyword === "additionalProperties" || keyword === "unevaluatedProperties") {
    const name = String(params["additionalProperty"] ?? params["unevaluatedProperty"]);
    return { pointer: `${instancePath}/${escapePointer(name)}`, detail: notKnown };
  }
  if (keyword === "required") {
    return { pointer: `${instancePath}/${escapePointer(String(params["missingProperty"]))}`, detail: "is missing" };
  }
  return { pointer: instancePath, detail: detailOf(error) };
}

function detailOf(error: ValidationError): string {
  if (error.keyword === "enum") return `must be one of ${JSON.stringify(error.params["allowedValues"])}`;
  if (error.keyword === "minProperties") return "must have at least one field to change";
  if (error.keyword === "not") return "must not be 0";
  if (error.keyword === "format") return `must be a real ${String(error.params["format"])}`;
  return error.message ?? "does not fit the contract";
}

const escapePointer = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");
