import type { Command } from "commander";
import type { CommandCall, CommandModule } from "../commands/command.ts";
import { exampleText } from "../commands/shop-command.ts";
import { folder } from "../commands/up.ts";
import type { ExitCode } from "../exit-codes.ts";
import { inputMissing } from "../failures/cli-failure.ts";
import { withOutputOptions } from "../output/format.ts";
import { runDatabaseProgram } from "./run-database-program.ts";

interface DatabaseCommand<Result extends object> {
  readonly configure: (command: Command) => unknown;
  readonly examples: readonly (readonly [line: string, what: string])[];
  /** What the program is told, behind the name of its command. Throws what is missing. */
  readonly words: (call: CommandCall) => readonly string[];
  readonly print: (result: Result, call: CommandCall) => Promise<void>;
  /** The options that hold URLs, by the variable in which the program gets each. The one database, unless there are others. */
  readonly urls?: Readonly<Record<string, string>>;
}

const theDatabase = { DATABASE_URL: "database" };

/** A command that works on the database of a shop, and not on the shop by its services. */
export function databaseCommand<Result extends object>(options: DatabaseCommand<Result>): CommandModule {
  return {
    configure(command) {
      options.configure(command);
      if (options.urls === undefined)
        command
          .option("--database <url>", "the database (DATABASE_URL; default: shop.db in the data folder)")
          .option("--data <folder>", "the data folder (SHOP_DATA_DIR; default: .shop in the checkout)", folder);
      withOutputOptions(command).addHelpText("before", exampleText(options.examples));
    },
    run: (call) => run(options, call),
  };
}

async function run<Result extends object>(options: DatabaseCommand<Result>, call: CommandCall): Promise<ExitCode> {
  const words = [call.path.at(-1) ?? "", ...options.words(call)];
  const urls = Object.entries(options.urls ?? theDatabase);
  const secrets = Object.fromEntries(urls.map(([variable, option]) => [variable, textOf(call.options[option])]));
  const outcome = await runDatabaseProgram({ words, secrets, data: textOf(call.options.data) }, call.terminal);
  await options.print(outcome.result as Result, call);
  return outcome.exitCode;
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** What stands behind the name of a command that takes a file: the file, and whether it may take another one's place. */
export function fileWords({ args: [file], options }: CommandCall, name: string): readonly string[] {
  if (file === undefined) throw inputMissing([name]);
  return [...(options.force === true ? ["--force"] : []), "--", file];
}
