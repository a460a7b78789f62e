import type { Command } from "commander";
import { type Connection, connect } from "../connection/connect.ts";
import { withShopOptions } from "../connection/shop-options.ts";
import { explainWithheldKey } from "../connection/withheld-key.ts";
import { beforeChange } from "../contexts/before-change.ts";
import type { ExitCode } from "../exit-codes.ts";
import type { CommandCall, CommandModule } from "./command.ts";

interface ShopCommand {
  /** Arguments and options besides those that every command of the shop has. */
  readonly configure: (command: Command) => unknown;
  /** Command lines that work as they stand, each with what it does. Shown first in the help. */
  readonly examples: readonly (readonly [line: string, what: string])[];
  /**
   * Whether it changes something in the shop: then it is said beforehand which shop that is, and a read-only one refuses.
   * "sometimes": that depends on what was typed, and `run` itself calls `beforeChange` when it does.
   */
  readonly changes: boolean | "sometimes";
  readonly run: (connection: Connection, call: CommandCall) => Promise<ExitCode | undefined>;
}

/** A command that talks to a shop: it has the flags that say which one and as whom, and its connections are closed at the end. */
export function shopCommand({ configure, examples, changes, run }: ShopCommand): CommandModule {
  return {
    configure(command) {
      configure(command);
      withShopOptions(command);
      command.addHelpText("before", exampleText(examples));
    },
    async run(call) {
      await using connection = await connect(call);
      if (changes === true) await beforeChange(connection, call);
      try {
        const exitCode = (await run(connection, call)) ?? undefined;
        if (changes !== false) await tellHowToUndo(connection, call);
        return exitCode;
      } catch (error) {
        throw explainWithheldKey(error, connection);
      }
    },
  };
}

/** For people only: a script's stderr stays empty. Of many changes nothing is said. */
async function tellHowToUndo({ shop, changes }: Connection, { options, terminal }: CommandCall): Promise<void> {
  const [change, another] = changes;
  if (change === undefined || another !== undefined || options.quiet === true) return;
  const { tellUndo } = await import("../history/undo/tell-undo.ts");
  await tellUndo(shop, change, terminal);
}

export function exampleText(examples: ShopCommand["examples"]): string {
  const width = Math.max(...examples.map(([line]) => line.length));
  return `Examples:\n${examples.map(([line, what]) => `  $ ${line.padEnd(width)}  # ${what}\n`).join("")}`;
}
