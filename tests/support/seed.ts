/** The number that a run's chances come from: new in every run, unless the variable names the one of a run to see again. */
export function seedFrom(variable: string): number {
  const given = process.env[variable];
  return given === undefined ? Math.floor(Math.random() * 1_000_000) : Number(given);
}

/** Says in one line what a test has tried, passed or not. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
