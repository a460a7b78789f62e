/** An entity tag of ours is the version in quotes. */
export const etagOf = (version: number): string => `"${version}"`;

/**
 * The versions that an `If-Match` allows; `undefined` for none given or `*`. Weak tags never match (RFC 9110, 13.1.1),
 * nor do tags that are no version: they give an empty list, and so a 412.
 */
export function expectedVersions(ifMatch: string | undefined): readonly number[] | undefined {
  if (ifMatch === undefined || ifMatch.trim() === "*") return undefined;
  return ifMatch
    .split(",")
    .map((tag) => /^"([1-9]\d{0,15})"$/.exec(tag.trim())?.[1])
    .filter((version) => version !== undefined)
    .map(Number);
}
