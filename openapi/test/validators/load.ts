import type { Document } from "../../generate/document/document.ts";
import { makeValidators } from "../../generate/validators/module.ts";
import type { OperationValidators, Validate } from "../../src/index.ts";

/** The validators that would be generated for a document, loaded. */
export async function loadValidators(document: Document): Promise<Record<string, OperationValidators>> {
  const source = await makeValidators(document);
  const made = (await import(
    /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(source).toString("base64")}`
  )) as {
    validators: Record<string, OperationValidators>;
  };
  return made.validators;
}

/** The reply as it would go out; throws when it would not. */
export function strip(validate: Validate | undefined, reply: unknown): unknown {
  const given = structuredClone(reply);
  if (validate?.(given) !== true) throw new Error(`refused: ${JSON.stringify(validate?.errors)}`);
  return given;
}
