import stringWidth from "string-width";

/** Text of printable ASCII is as wide as it is long; nearly all of it is. */
const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** How many columns a text takes on a screen. */
export const widthOf = (text: string): number => (isPlain(text) ? text.length : stringWidth(text));

/** The text in exactly so many columns: padded, or cut with a mark that says so. */
export function fit(text: string, width: number, align: "left" | "right" = "left"): string {
  const cut = widthOf(text) > width ? shortened(text, width) : text;
  const padding = " ".repeat(Math.max(0, width - widthOf(cut)));
  return align === "right" ? padding + cut : cut + padding;
}

/** The beginning of a text, no wider than this. */
export function shortened(text: string, width: number): string {
  if (width <= 0) return "";
  if (widthOf(text) <= width) return text;
  let kept = "";
  let taken = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    taken += widthOf(segment);
    if (taken > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** The text in lines of at most this width, parted at blanks where there are some. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? word : `${line} ${word}`;
    while (widthOf(line) > width) {
      const head = shortened(line, width).slice(0, -1);
      if (head === "") break;
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return [...lines, line];
}
