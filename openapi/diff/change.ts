/** One way in which a contract differs from an earlier one. */
export interface Change {
  /** Whether a caller who did everything right before may fail now, or miss something in a reply. */
  readonly breaks: boolean;
  /** The operation's id. */
  readonly operation: string;
  /** As the end of a sentence about the operation: "needs date in the body". */
  readonly what: string;
}

/** A change of which the operation is not yet said. */
export type Finding = Omit<Change, "operation">;

export const breaks = (what: string): Finding => ({ breaks: true, what });
export const adds = (what: string): Finding => ({ breaks: false, what });

/** What is in both, by name; and the names that only one of them has. */
export function pairUp<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
): { readonly gone: readonly string[]; readonly come: readonly string[]; readonly both: readonly [string, T, T][] } {
  const names = Object.keys(before);
  return {
    gone: names.filter((name) => !(name in after)),
    come: Object.keys(after).filter((name) => !(name in before)),
    both: names.flatMap((name): [string, T, T][] => {
      const [old, now] = [before[name], after[name]];
      return old === undefined || now === undefined ? [] : [[name, old, now]];
    }),
  };
}
