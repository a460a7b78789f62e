/** A line that is being typed. */
export interface TypedLine {
  /** After the command's own name; the last one is being typed. */
  readonly words: readonly string[];
  /** The quotation mark that is open; empty when none is. */
  readonly quote: string;
  /** What of the last word's value stands before the part that bash exchanges: it cuts words at ":" (and at "=", which is the flag's). */
  readonly cut: string;
}

/** Reads it as a shell does, but for an open quotation mark, which is no mistake here. Nothing is substituted or run. */
export function wordsOfLine(line: string): TypedLine {
  const words: string[] = [];
  let word = "";
  let quote = "";
  let begun = false;
  for (let index = 0; index < line.length; index++) {
    const character = line[index] ?? "";
    if (quote === "" && /\s/.test(character)) {
      if (begun) words.push(word);
      [word, begun] = ["", false];
      continue;
    }
    begun = true;
    if (character === quote) quote = "";
    else if (quote === "" && /['"]/.test(character)) quote = character;
    else if (character === "\\" && quote !== "'") word += line[++index] ?? "";
    else word += character;
  }
  words.push(word);
  const value = word.replace(/^--[\w-]+=/, "");
  return { words: words.slice(1), quote, cut: quote === "" ? value.slice(0, value.lastIndexOf(":") + 1) : "" };
}
