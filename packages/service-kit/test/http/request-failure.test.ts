import { notKnown } from "@shop/openapi";
import { expect, it } from "vitest";
import { invalidRequest } from "../../src/http/request-failure.ts";

it("says in its sentence which field does not fit, unless that is the caller's own word", () => {
  const sentence = (pointer: string, detail: string): string =>
    invalidRequest([{ in: "body", pointer, detail }]).message;
  expect(sentence("/quantity", "must be >= 1")).toBe("quantity: must be >= 1");
  expect(sentence("/orders/3/quantity", "must be >= 1")).toBe("orders/3/quantity: must be >= 1");
  expect(sentence("", "The body is not valid JSON.")).toBe("The body is not valid JSON.");
  expect(sentence("/correct horse", notKnown)).toBe(notKnown);
});
