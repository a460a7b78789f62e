/** A JSON object or array that is open at the scanner's place. `names` is what an object has had so far. */
interface Container {
  readonly names: Set<string> | undefined;
  /** The name of the member, or the number of the item, that is being read. */
  at: string | number;
}

/**
 * The JSON pointer of the first member that stands twice in its object, or `undefined`. `text` must be valid JSON: the
 * scanner tells strings and brackets apart and leaves everything else to `JSON.parse`.
 */
export function duplicateMember(text: string): string | undefined {
  const open: Container[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    const inside = open.at(-1);
    if (char === "{") open.push({ names: new Set(), at: "" });
    else if (char === "[") open.push({ names: undefined, at: 0 });
    else if (char === "}" || char === "]") open.pop();
    else if (char === "," && typeof inside?.at === "number") inside.at += 1;
    else if (char === '"') {
      const end = endOfString(text, at);
      if (inside?.names && isName(text, end)) {
        inside.at = String(JSON.parse(text.slice(at, end)));
        if (inside.names.has(inside.at)) return pointerTo(open);
        inside.names.add(inside.at);
      }
      at = end - 1;
    }
  }
  return undefined;
}

/** The place behind the closing quote of the string that opens at `start`. */
function endOfString(text: string, start: number): number {
  let end = start + 1;
  while (text[end] !== '"') end += text[end] === "\\" ? 2 : 1;
  return end + 1;
}

/** In valid JSON a string that a colon follows is a name, and no other is. */
function isName(text: string, end: number): boolean {
  let at = end;
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at += 1;
  return text[at] === ":";
}

function pointerTo(open: readonly Container[]): string {
  return open.map(({ at }) => `/${String(at).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
