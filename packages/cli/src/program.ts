import { Command, CommanderError } from "commander";
import type { CommandCall, CommandEntry, CommandGroup, Terminal } from "./commands/command.ts";
import { commands } from "./commands/index.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { addLateHelp } from "./help/command-facts.ts";
import { helpTail } from "./help/help-tail.ts";
import { separateJsonFields } from "./output/format.ts";
import { processTerminal } from "./process-terminal.ts";
import type { TracedCommand } from "./tracing/command-spans.ts";
import { type CommandTrace, commandTrace, wantsSpans } from "./tracing/command-trace.ts";
import { version } from "./version.ts";

/** For the console, which is built apart: the commands, and what writes them into scripts, must be of the same file. */
export { commands };
export const loadRecording = () => import("./recording/recording-log.ts");

/**
 * Runs one command line. Everything that goes wrong is told on stderr in one place, and becomes an exit code.
 * @param argv what follows `shop`
 */
export async function runShop(argv: readonly string[], process: NodeJS.Process): Promise<ExitCode> {
  if (argv[0] === "complete" || !wantsSpans(process.env)) return runLine(argv, process, commandTrace(process.env));
  const { withSpans } = await import("./tracing/command-spans.ts");
  return withSpans(process.env, (command) => runLine(argv, process, command));
}

async function runLine(
  argv: readonly string[],
  process: NodeJS.Process,
  trace: CommandTrace & Partial<TracedCommand>,
): Promise<ExitCode> {
  const recorder = process.env.SHOP_RECORDING
    ? (await import("./recording/for-process.ts")).recorderFor(process)
    : undefined;
  const terminal = processTerminal(process, { recorder, trace });
  if (argv[0] === "complete") {
    await (await import("./completion/complete.ts")).complete(argv.slice(1), commands, terminal);
    return exitCodes.ok;
  }
  const run: Run = { argv, terminal, typed: { words: argv }, exitCode: exitCodes.ok, named: trace.named };
  try {
    await expandAliases(run);
    await (await build(run)).parseAsync(separateJsonFields(run.argv), { from: "user" });
    recorder?.end(run.typed.words, run.exitCode, undefined);
    return run.exitCode;
  } catch (error) {
    const exitCode = await fail(error, run.typed.words, terminal);
    recorder?.end(run.typed.words, exitCode, error);
    return exitCode;
  }
}

/** What is no command may be an alias: only then the file is looked at. */
async function expandAliases(run: Run): Promise<void> {
  const [first = ""] = run.argv;
  if (first === "" || first.startsWith("-") || first === "help" || Object.hasOwn(commands, first)) return;
  const { expandAlias } = await import("./aliases/expand-alias.ts");
  run.argv = expandAlias(run.argv, commands, run.terminal.env);
  run.typed.words = run.argv;
}
async function fail(error: unknown, argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { tellFailure } = await import("./failures/tell-failure.ts");
  if (!(error instanceof CommanderError)) return tellFailure(error, terminal, argv);
  if (error.exitCode === 0) return exitCodes.ok;
  // A group without a command: its help was printed.
  if (error.code === "commander.help") return exitCodes.usage;
  const { usageFailure } = await import("./failures/usage-failure.ts");
  return tellFailure(usageFailure(error), terminal, argv);
}

/** One command line while it is carried out. */
interface Run extends Pick<CommandCall, "terminal" | "typed"> {
  argv: readonly string[];
  exitCode: ExitCode;
  /** Told which command it is. */
  readonly named: TracedCommand["named"] | undefined;
}

/** The whole tree by name, for help and suggestions; of the modules only the one that is called is loaded. */
async function build(run: Run): Promise<Command> {
  const program = configured(new Command("shop"))
    .description("The operator's terminal of the shop.")
    .usage("COMMAND [OPTIONS]")
    .configureOutput({ writeOut: (text) => run.terminal.stdout.write(text) })
    .version(version, "-V, --version", "print the version")
    .addHelpText("after", EXIT_CODES);
  for (const [name, entry] of Object.entries(commands)) {
    const command = configured(program.command(name)).summary(entry.summary).description(`${entry.summary}.`);
    if ("load" in entry) await attach(command, entry, [name], run);
    else await attachGroup(command, entry, name, run);
  }
  return program;
}

async function attachGroup(group: Command, { commands: members }: CommandGroup, name: string, run: Run): Promise<void> {
  for (const [member, entry] of Object.entries(members)) {
    const command = configured(group.command(member)).summary(entry.summary).description(`${entry.summary}.`);
    await attach(command, entry, [name, member], run);
  }
}

async function attach(command: Command, entry: CommandEntry, path: readonly string[], run: Run): Promise<void> {
  if (!asksFor(run.argv, path)) return;
  const { command: module } = await entry.load();
  module.configure(command);
  addLateHelp(command, helpTail);
  command.action(async () => {
    // The words of an argument that takes several stand one by one.
    const args = command.processedArgs.flat() as readonly (string | undefined)[];
    const { terminal, typed } = run;
    run.named?.(path);
    const call = { args, options: command.opts(), terminal, path, typed, commands };
    run.exitCode = (await module.run(call)) ?? exitCodes.ok;
  });
}

/** Whether the command line, or `help` before it, names this command. */
function asksFor(argv: readonly string[], path: readonly string[]): boolean {
  const words = argv[0] === "help" ? argv.slice(1) : argv;
  return path.every((name, index) => words[index] === name);
}

function configured(command: Command): Command {
  return command
    .exitOverride()
    .showSuggestionAfterError()
    .configureHelp({ sortSubcommands: false, showGlobalOptions: false })
    .configureOutput({ outputError: () => undefined }); // told in one place, with everything else that fails
}

const EXIT_CODES = `
Exit codes: 0 ok, 1 failed, 2 usage, 3 not found, 4 not allowed, 5 conflict, 6 input missing, 7 partly failed, 130 interrupted.
shop help COMMAND tells more of a command. --json is understood by every command.`;
