import { withConfirmOption } from "../confirm/confirm.ts";
import { shopCommand } from "./shop-command.ts";

export const command = shopCommand({
  changes: true,
  configure: (command) =>
    withConfirmOption(
      command.argument("[change]", "an event's number, or a request id (default: the last change that you made)"),
    ).addHelpText("after", MORE),
  examples: [
    ["shop undo", "the last change that you made; says which, and asks"],
    ["shop undo 77", "the change that the journal has as event 77"],
    ["shop undo --yes", "the last one, from a script"],
  ],
  run: async ({ shop }, call) => {
    const { undo } = await import("../history/undo/undo.ts");
    await undo(shop, call.args[0], call);
  },
});

const MORE = `
The last change is the newest in the journal that was made under the same key or by the same user, logins and notes apart. It is
taken back by a new change, which stands in the journal and can be taken back itself. That is refused (exit code 5) when the thing
has moved on since, when it was taken back already, when it would oversell, and for what can never be undone: passwords, removed
users, products and keys. Without a terminal --yes is needed, unless the change is named.`;
