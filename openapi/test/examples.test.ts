import { describe, expect, it } from "vitest";
import { examplesOf, jsonPart } from "../generate/document/content.ts";
import type { Document, ParameterObject } from "../generate/document/document.ts";
import { type Operation, readOperations } from "../generate/document/operations.ts";
import { contract as orderService } from "../generated/order-service.ts";
import { contract as userService } from "../generated/user-service.ts";
import type { OperationValidators, Validate } from "../src/index.ts";

const contracts = [userService, orderService];

function parameterExamples(operation: Operation, place: string): [string, unknown][] {
  return operation.parameters
    .filter((parameter) => parameter.in === place)
    .map((parameter): [string, unknown] => [
      parameter.name,
      (parameter as ParameterObject & { example?: unknown }).example,
    ])
    .filter(([, example]) => example !== undefined)
    .map(([name, example]) => [place === "header" ? name.toLowerCase() : name, example]);
}

describe.each(contracts)("the examples of $service", (contract) => {
  const document = contract.document as Document;
  const operations = readOperations(document).map((operation) => [operation.id, operation] as const);
  const validatorsOf = (id: string): OperationValidators => {
    const validators = contract.validators[id];
    if (validators === undefined) throw new Error(`${id} has no validators`);
    return validators;
  };

  it.each(operations)("%s: bodies fit", (id, operation) => {
    const media = jsonPart(operation.body?.content);
    if (media === undefined) return;
    const examples = [...examplesOf(document, media)];
    expect(examples).not.toEqual([]);
    for (const [, example] of examples) expectFit(validatorsOf(id).body, example);
  });

  it.each(operations)("%s: replies fit, and nothing of them is stripped", (id, operation) => {
    let seen = 0;
    for (const [status, response] of operation.responses) {
      const media = jsonPart(response.content);
      for (const [, example] of media === undefined ? [] : examplesOf(document, media)) {
        seen += 1;
        expectFit(validatorsOf(id).responses[status], example);
      }
    }
    expect(seen).toBeGreaterThanOrEqual(operation.responses.size);
  });

  it.each(operations)("%s: parameters fit", (id, operation) => {
    const { path, query, headers } = validatorsOf(id);
    for (const [place, validate] of [
      ["path", path],
      ["query", query],
      ["header", headers],
    ] as const) {
      const examples = parameterExamples(operation, place);
      if (examples.length > 0) expectFit(validate, Object.fromEntries(examples));
    }
  });
});

/** Fits, and is the same afterwards. */
function expectFit(validate: Validate | null | undefined, example: unknown): void {
  if (validate == null) throw new Error("there is an example and no validator");
  const given = structuredClone(example);
  const fits = validate(given);
  expect(validate.errors ?? null).toBeNull();
  expect(fits).toBe(true);
  expect(given).toEqual(example);
}
