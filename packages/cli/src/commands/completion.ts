import { Argument } from "commander";
import { type ShellName, scripts, shells } from "../completion/scripts.ts";
import { inputMissing } from "../failures/cli-failure.ts";
import { write } from "../output/write.ts";
import type { CommandModule } from "./command.ts";
import { exampleText } from "./shop-command.ts";

export const command: CommandModule = {
  configure(command) {
    command
      .addArgument(new Argument("[shell]", "which shell").choices(shells))
      .addHelpText("before", exampleText(examples))
      .addHelpText("after", moreHelp);
  },
  async run({ args: [shell], terminal }) {
    if (shell === undefined) throw inputMissing([`SHELL (${shells.join(", ")})`]);
    await write(terminal.stdout, scripts[shell as ShellName]);
    return undefined;
  },
};

const examples = [
  ["shop completion bash", 'for bash; in ~/.bashrc: eval "$(shop completion bash)"'],
  ["shop completion zsh", 'for zsh; in ~/.zshrc, after compinit: eval "$(shop completion zsh)"'],
  ["shop completion fish", "for fish; once: shop completion fish > ~/.config/fish/completions/shop.fish"],
] as const;

const moreHelp = `
Tab completes commands, flags and their values without a network, and names, SKUs and ids as the shop has them now; when it is
away, or slow, nothing is offered and nothing is said.`;
