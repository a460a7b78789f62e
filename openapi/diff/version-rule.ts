/** A version of Semantic Versioning, without what may stand behind its three numbers. */
type Version = readonly [major: number, minor: number, patch: number];

/**
 * Whether a version says that something breaks since the other: by a higher major number; as long as that is 0, by a higher minor
 * one (Semantic Versioning 2.0.0, 4, as npm's `^0.1.0` has it).
 */
export function saysBreaking(before: string, after: string): boolean {
  const [from, to] = [parse(before), parse(after)];
  if (from[0] !== to[0]) return to[0] > from[0];
  return from[0] === 0 && to[1] > from[1];
}

/** The lowest version that says so. */
export function nextBreaking(before: string): string {
  const [major, minor] = parse(before);
  return major === 0 ? `0.${minor + 1}.0` : `${major + 1}.0.0`;
}

function parse(version: string): Version {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)/.exec(version) ?? [];
  if (major === undefined) throw new Error(`${version} is no version`);
  return [Number(major), Number(minor), Number(patch)];
}
