/** One variable that is not right: its name, what is wrong with it, and a value that would be right. */
export interface EnvironmentProblem {
  readonly name: string;
  readonly problem: string;
  readonly example: string;
}

/** Everything that is wrong with the environment, in words that say what to change. An expected failure: no defect. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
  readonly code = "wrong_environment";
  readonly fields: { readonly problems: readonly EnvironmentProblem[] };

  constructor(problems: readonly EnvironmentProblem[]) {
    const lines = problems.map(({ name, problem, example }) => `  ${name} ${problem}. For example: ${name}=${example}`);
    super(`The environment is not right:\n${lines.join("\n")}`);
    this.fields = { problems };
  }
}
