import type { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import type { Recorder } from "../recording/recorder.ts";
import type { CommandTrace } from "../tracing/command-trace.ts";

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
  /** Every command there is, for what works on command lines. */
  readonly commands: CommandTree;
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
  /** What the calls of the command are part of; `undefined` in the console, which is no one command. */
  readonly trace?: CommandTrace | undefined;
  /** Watches what is printed, while a session is being recorded. */
  readonly recorder?: Recorder | undefined;
}

/** One command: the module at src/commands/orders/place.ts is `shop orders place`. It parses; the work is done elsewhere. */
export interface CommandModule {
  /** Declares arguments, options and examples. Imports nothing that is dear: it runs for every `--help` as well. */
  configure(command: Command): void;
  /** Does it. Throws what goes wrong, to be told in one place; resolves to the exit code, 0 when left out. */
  run(call: CommandCall): Promise<ExitCode | undefined>;
}

export interface CommandEntry {
  /** One line, in the imperative, for the help of what stands above it. */
  readonly summary: string;
  readonly load: () => Promise<{ readonly command: CommandModule }>;
}

export interface CommandGroup {
  readonly summary: string;
  readonly commands: Readonly<Record<string, CommandEntry>>;
}

/** Commands by name. The one tree there is stands in index.ts; what works on it is given it, since it leads to everything. */
export type CommandTree = Readonly<Record<string, CommandEntry | CommandGroup>>;
