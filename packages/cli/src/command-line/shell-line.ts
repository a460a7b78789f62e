/** What a POSIX shell reads as these words again: `shop users add --name 'Ana Trujillo'`. */
export function shellLine(words: readonly string[]): string {
  return words.map(quoted).join(" ");
}

/** One word of it. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/**
 * The words of a line, by the quoting rules of a POSIX shell: blanks part them, '…' keeps everything, "…" all but \" \\ \$ \`,
 * a backslash keeps what follows. Nothing is substituted.
 * @throws TypeError when a quotation mark is not closed
 */
export function shellWords(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  for (const [, single, double, escaped, plain, blank, stray] of line.matchAll(PARTS)) {
    if (stray !== undefined) throw new TypeError(`A quotation mark is not closed: ${line}`);
    if (blank !== undefined) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? "") + (single ?? double?.replace(/\\(["\\$`])/g, "$1") ?? escaped ?? plain ?? "");
  }
  return word === undefined ? words : [...words, word];
}

const PARTS = /'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([^\s'"\\]+)|(\s+)|(['"\\])/g;
