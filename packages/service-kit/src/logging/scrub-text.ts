const redacted = "[redacted]";
// The end of a secret's name. Not the whole of it: what may begin anywhere makes a search take the square of the length.
const name = "(?:password|passwd|passphrase|secret|token|cookie|authorization|api[_-]?key|_key)[\\w.-]{0,40}";

/**
 * What gives a secret away in text, whatever it stands in. Each pattern keeps its first group. None asks for the start of
 * a word: in a line, a new line is written \n, so that the n would belong to the word behind it.
 */
const patterns: readonly RegExp[] = [
  // Our own tokens.
  /(shop_(?:ses|key)_)[\w-]+/g,
  // Headers.
  /((?:bearer|basic|digest)\s+)[\w.~+/=-]{8,}/gi,
  /((?:set-)?cookie\s*:\s*)[^"\\\r\n]+/gi,
  /(authorization\s*:\s*)[^"\\\r\n]+/gi,
  // Name and password in a URL; the last @ before the path ends them.
  /(:\/\/)[^\s/"\\]+(?=@)/gi,
  // Query strings, forms, connection strings.
  new RegExp(String.raw`(${name}=)[^&;,\s"'\\]+`, "gi"),
  // JSON in a text, or in a string in it, or in a string in that: the quotation marks of one object are written alike, with
  // as many backslashes. One that is written otherwise ends the string that the name stands in.
  new RegExp(String.raw`(${name}(\\*)"\s*:\s*\2")(?:[^"\\]|\\+[^"\\])*`, "gi"),
];

/** Takes secrets out of a finished text: what looks like one, and the given ones. Leaves JSON valid. */
export function textScrubber(secrets: readonly (string | undefined)[]): (text: string) => string {
  const given = secrets.filter((secret): secret is string => secret !== undefined && secret.length >= 8);
  return (text) => {
    let scrubbed = text;
    for (const secret of given) scrubbed = scrubbed.replaceAll(secret, redacted);
    for (const pattern of patterns) scrubbed = scrubbed.replace(pattern, `$1${redacted}`);
    return scrubbed;
  };
}
