import type { Field } from "@shop/sdk/raw";
import { usage } from "../failures/cli-failure.ts";

/**
 * What a text on the command line is in JSON, by the field's type in the contract. What does not look like it stays text, so
 * that the contract's own check says what is wrong.
 */
export function typedValue(text: string, { types, name }: Field): unknown {
  if (types.includes("integer") || types.includes("number")) {
    if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  }
  if (types.includes("boolean") && /^(true|false)$/.test(text)) return text === "true";
  if (types.includes("null") && text === "null") return null;
  return types.includes("object") || types.includes("array") ? parseJson(text, name) : text;
}

/** @throws exit 2 that says where the JSON is broken */
export function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw usage(`${where} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
