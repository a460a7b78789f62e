/** Something that can stand where the cursor is, and what it is. */
export interface Candidate {
  readonly value: string;
  readonly about: string;
}

/** The shell's own names of files are to be offered. */
export const FILES = "files";

/** Those that begin so; capital letters do not count. */
export const matching = (text: string, candidates: readonly Candidate[]): Candidate[] =>
  candidates.filter(({ value }) => value.toLowerCase().startsWith(text.toLowerCase()));
