import type { Validator, ValidatorError } from "./contract-table.ts";

/** What is wrong with a value, in words; empty when it fits. */
export function faultsOfValue(validator: Validator | undefined, value: unknown): string[] {
  if (validator === undefined) return ["nothing was made to check it with"];
  if (validator(value)) return [];
  return (validator.errors ?? []).map(inWords);
}

function inWords({ instancePath, keyword, params }: ValidatorError): string {
  return `${instancePath === "" ? "the whole" : instancePath} does not fit ${keyword} ${JSON.stringify(params)}`;
}
