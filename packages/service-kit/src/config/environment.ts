export type Environment = Readonly<Record<string, string | undefined>>;

export interface EnvironmentReader {
  string(name: string, options: { readonly default: string; readonly example: string }): string;
  integer(
    name: string,
    options: { readonly default: number; readonly min: number; readonly max: number; readonly example: string },
  ): number;
  /** On only as `1`. */
  flag(name: string): boolean;
  oneOf<T extends string>(name: string, values: readonly T[], options: { readonly default: T }): T;
  url(name: string, options: { readonly schemes: readonly string[]; readonly example: string }): string | undefined;
  /** From NAME, or from the file that NAME_FILE names. */
  secret(name: string, options: { readonly minLength: number }): string | undefined;
  /** Says what is wrong with a variable in the light of others. */
  problem(name: string, problem: string, example: string): void;
}

/** Runs `read`, and throws one `EnvironmentError` that names every problem that came up. */
export function readEnvironment<T>(_env: Environment, _read: (reader: EnvironmentReader) => T): T {
  throw new Error("not built yet");
}
