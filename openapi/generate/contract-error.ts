/** The documents say something the generator cannot or will not turn into code. Holds every complaint, not only the first. */
export class ContractError extends Error {
  readonly complaints: readonly string[];

  constructor(complaints: readonly string[]) {
    super(complaints.join("\n"));
    this.name = "ContractError";
    this.complaints = complaints;
  }
}

/** Runs `make`, and puts `where` before whatever it complains of, so that a message names its operation. */
export function blame<T>(where: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof ContractError) throw new ContractError(error.complaints.map((each) => `${where}: ${each}`));
    throw new ContractError([`${where}: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

/** Runs `check` on every item and throws all complaints together. */
export function complainTogether<T>(items: readonly T[], check: (item: T) => readonly string[]): void {
  const complaints = items.flatMap(check);
  if (complaints.length > 0) throw new ContractError(complaints);
}
