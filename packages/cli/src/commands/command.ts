import type { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";

/** What a command is given: what was typed, and the process around it, so that tests can give it another one. */
export interface CommandCall {
  /** The arguments, in the order in which `configure` declares them; `undefined` for an optional one that was left out. */
  readonly args: readonly (string | undefined)[];
  /** The options by their camel-case name, as commander reads them, the global ones included. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly terminal: Terminal;
  /** The command's name: ["orders", "place"]. */
  readonly path: readonly string[];
  /** What was typed behind `shop`; after a form, what could have been typed to say the same. */
  readonly typed: { words: readonly string[] };
}

/** The process as a command sees it. */
export interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  /** Data only. Written to by src/output alone. */
  readonly stdout: NodeJS.WriteStream;
  /** Everything that is said to a person. */
  readonly stderr: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** One command: the module at src/commands/orders/place.ts is `shop orders place`. It parses; the work is done elsewhere. */
export interface CommandModule {
  /** Declares arguments, options and examples. Imports nothing that is dear: it runs for every `--help` as well. */
  configure(command: Command): void;
  /** Does it. Throws what goes wrong, to be told in one place; resolves to the exit code, 0 when left out. */
  run(call: CommandCall): Promise<ExitCode | undefined>;
}
