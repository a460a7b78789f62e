/**
 * What is wrong with a text as an origin, in words; `undefined` when nothing is. A browser sends the origin of a page in one
 * spelling, and only that one can ever match.
 */
export function faultOfOrigin(text: string): string | undefined {
  if (text === "*") return "names *, which would let in every page of the world; name each origin";
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const shown = JSON.stringify(text.slice(0, 60));
  if (url === undefined || (url.protocol !== "http:" && url.protocol !== "https:"))
    return `names ${shown}, which is no origin (http or https, the host, and a port where it has one)`;
  return url.origin === text ? undefined : `names ${shown}, where a browser would say ${url.origin}`;
}
