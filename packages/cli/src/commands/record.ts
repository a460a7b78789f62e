import type { CommandModule } from "./command.ts";
import { exampleText } from "./shop-command.ts";

export const command: CommandModule = {
  configure(command) {
    command
      .argument("[file]", "what to write: FILE.sh a shell script, FILE.ts a TypeScript program on the SDK")
      .argument("[command...]", "after --: what to run instead of a shell on this terminal")
      .option("--force", "write over a file that is there")
      .option("--log <log>", "keep the log in this file, and go on with it when it is there")
      .option("--from <log>", "write the script from a log, and run nothing")
      .addHelpText("before", exampleText(examples))
      .addHelpText("after", moreHelp);
  },
  async run({ args: [file, ...words], options, terminal, commands }) {
    const { required } = await import("../input/required.ts");
    const { FILE } = required({ FILE: file });
    const { recordSession } = await import("../recording/record-session.ts");
    const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
    const command = words.filter((word) => word !== undefined);
    const how = { log: text(options.log), from: text(options.from), force: options.force === true };
    return recordSession({ file: FILE, command, ...how }, { terminal, commands });
  },
};

const examples = [
  ["shop record session.sh", "a shell in which every shop command is kept; `exit` writes the script"],
  ["shop record session.ts -- sh steps.sh", "what a script does, as a TypeScript program"],
  ["shop record session.sh --from session.ndjson", "from a log that SHOP_RECORDING=session.ndjson made"],
] as const;

const moreHelp = `
Ids of what the session made become variables. Passwords, keys and tokens are never written: the script takes passwords from
variables such as PASSWORD_ANA. \`shop replay FILE\` runs it as a smoke test.`;
