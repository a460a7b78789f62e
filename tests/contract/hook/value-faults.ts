import type { Validator, ValidatorError } from "./contract-table.ts";

/** What is wrong with a text that should be JSON, in words; empty when it fits. */
export function faultsOfJson(validator: Validator | undefined, text: string): string[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [`is no JSON (${String(error)})`];
  }
  return faultsOfValue(validator, value);
}

export function faultsOfValue(validator: Validator | undefined, value: unknown): string[] {
  if (validator === undefined) return ["nothing was made to be checked with"];
  if (validator(value)) return [];
  return (validator.errors ?? []).map(inWords);
}

/** The constants that a value is not are long; where it is, and what it is held against, says enough. */
function inWords({ instancePath, keyword, params }: ValidatorError): string {
  return `does not fit: ${instancePath === "" ? "the whole" : instancePath}, ${keyword} ${JSON.stringify(params)}`;
}
