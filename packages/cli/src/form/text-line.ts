/** A line that is being typed: grapheme by grapheme, so that backspace takes what looks like one sign. */
export interface TextLine {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export type EditKey = "left" | "right" | "home" | "end" | "backspace" | "delete" | "clear" | "word";

const segments = (text: string): string[] => Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);

export const lineOf = (text: string): TextLine => ({ before: segments(text), after: [] });
export const textOf = ({ before, after }: TextLine): string => [...before, ...after].join("");

/** Puts text at the cursor. Control characters are not text. */
export function insert({ before, after }: TextLine, text: string): TextLine {
  return { before: segments(before.join("") + text.replace(/\p{Cc}/gu, "")), after };
}

export function edit({ before, after }: TextLine, key: EditKey): TextLine {
  switch (key) {
    case "left":
      return before.length === 0
        ? { before, after }
        : { before: before.slice(0, -1), after: [...before.slice(-1), ...after] };
    case "right":
      return { before: [...before, ...after.slice(0, 1)], after: after.slice(1) };
    case "home":
      return { before: [], after: [...before, ...after] };
    case "end":
      return { before: [...before, ...after], after: [] };
    case "backspace":
      return { before: before.slice(0, -1), after };
    case "delete":
      return { before, after: after.slice(1) };
    case "clear":
      return { before: [], after };
    case "word":
      return { before: segments(before.join("").replace(/\S*\s*$/, "")), after };
  }
}
