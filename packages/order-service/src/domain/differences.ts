export interface Differences<Facts> {
  readonly before: Partial<Facts>;
  readonly after: Partial<Facts>;
}

/** The facts that a change touches, as they were and as they are; `undefined` when it touches none. */
export function differences<Facts extends object>(before: Facts, after: Facts): Differences<Facts> | undefined {
  const changed = (Object.keys(after) as (keyof Facts)[]).filter((name) => before[name] !== after[name]);
  if (changed.length === 0) return undefined;
  return { before: pick(before, changed), after: pick(after, changed) };
}

function pick<Facts extends object>(facts: Facts, names: readonly (keyof Facts)[]): Partial<Facts> {
  const picked: Partial<Facts> = {};
  for (const name of names) picked[name] = facts[name];
  return picked;
}
