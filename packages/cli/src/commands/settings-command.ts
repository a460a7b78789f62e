import type { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import { withOutputOptions } from "../output/format.ts";
import type { CommandCall, CommandModule } from "./command.ts";
import { exampleText } from "./shop-command.ts";

interface SettingsCommand {
  readonly configure: (command: Command) => unknown;
  readonly examples: readonly (readonly [line: string, what: string])[];
  readonly run: (call: CommandCall) => Promise<ExitCode | undefined>;
}

/** A command about what this machine keeps; it talks to no shop as one of its commands does. */
export function settingsCommand({ configure, examples, run }: SettingsCommand): CommandModule {
  return {
    configure(command) {
      configure(command);
      withOutputOptions(command).addHelpText("before", exampleText(examples));
    },
    run,
  };
}
