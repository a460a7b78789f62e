import { describe, expect, it } from "vitest";
import type { Change } from "../../diff/change.ts";
import { compareDocuments } from "../../diff/compare-documents.ts";
import { plant, tinyDocument } from "../tiny-document.ts";
import { breaking, changed, harmless, type Planted } from "./planted-changes.ts";

const named = (planted: readonly Planted[]) =>
  planted.map(([what, pointer, value, ...told]) => ({ what, pointer, value, told }));

function changesBy(pointer: string, value: unknown): Change[] {
  const after = tinyDocument();
  plant(after, pointer, value);
  return compareDocuments(tinyDocument(), after);
}

const told = (changes: readonly Change[]): string[] => changes.map(({ operation, what }) => `${operation} ${what}`);

it("finds nothing in a contract that is the same", () => {
  expect(compareDocuments(tinyDocument(), tinyDocument())).toEqual([]);
});

describe("what breaks callers", () => {
  it.each(named(breaking))("$what", ({ pointer, value, told: expected }) => {
    const found = changesBy(pointer, value);
    expect(told(found.filter((change) => change.breaks))).toEqual(expect.arrayContaining(expected));
    expect(found[0]?.breaks).toBe(true);
  });
});

describe("what does not", () => {
  it.each(named(harmless))("$what", ({ pointer, value, told: expected }) => {
    const found = changesBy(pointer, value);
    expect(found.filter((change) => change.breaks)).toEqual([]);
    expect(told(found)).toEqual(expect.arrayContaining(expected));
    expect(found.length > 0).toBe(expected.length > 0);
  });
});

describe("what changes from one to another", () => {
  const named = changed.map(([what, pointer, old, now, ...expected]) => ({ what, pointer, old, now, expected }));

  it.each(named)("$what", ({ pointer, old, now, expected }) => {
    const [before, after] = [tinyDocument(), tinyDocument()];
    plant(before, pointer, old);
    plant(after, pointer, now);
    const found = compareDocuments(before, after).map(
      ({ breaks, operation, what }) => `${breaks ? "breaks" : "adds"} ${operation} ${what}`,
    );
    expect(found.toSorted()).toEqual(expected.toSorted());
  });
});
