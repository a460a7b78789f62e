import { expect } from "vitest";

/** Matches an expected failure by its code and the fields that its problem shows. */
export function failure(code: string, fields: object = {}): unknown {
  return expect.objectContaining({ code, fields: expect.objectContaining(fields) });
}
