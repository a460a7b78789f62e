import type { Draft } from "../draft.ts";

/** One thing that makes a right request wrong. */
export interface Fault {
  readonly what: string;
  /** How it must be answered when the caller may call the operation at all and nothing else is wrong. */
  readonly status: number;
  readonly codes: readonly string[];
  /** Whether it is refused before the question who may. */
  readonly beforeAccess?: boolean;
  readonly apply: (draft: Draft) => Draft;
}

export const invalid = (what: string, apply: Fault["apply"]): Fault => ({
  what,
  status: 400,
  codes: ["invalid_request"],
  apply,
});

/** Shortened, so that a report can be read. */
export const shown = (text: string): string => {
  const plain = JSON.stringify(text);
  return plain.length <= 60 ? plain : `${plain.slice(0, 40)}… (${text.length} characters)`;
};
